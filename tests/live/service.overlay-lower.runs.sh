#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# As in each image: the service is below, what is made is above; also what an
# earlier life has left below.
service web 'exec prog obey'
mkdir -p "$root/low" "$root/above"
mv "$root$services/web" "$root/low/web"
mkdir "$root/low/web/supervise"
: >"$root/low/web/supervise/lock"
printf 'run\n' >"$root/low/web/supervise/stat"
mkfifo -m 600 "$root/low/web/supervise/control" "$root/low/web/supervise/ok"
script /etc/my_init.d/10-mount 'mkdir /above/up /above/work
exec busybox mount -t overlay overlay -o lowerdir=/low,upperdir=/above/up,workdir=/above/work /etc/service'
start --tmpfs /above --
await_log 'obey ready'
there=/proc/$pid/root$services/web/supervise
await 'the run' grep -q '^run$' "$there/stat"
[ -p "$there/ok" ] || fail 'no ok'
printf d >"$there/control"
await 'the end' grep -q down "$there/stat"
expect_no_log warning
printf u >"$there/control"
await_count 'obey ready' 2
send TERM
expect_exit 2
expect_equal "$(cat "$root/low/web/supervise/stat")" run
