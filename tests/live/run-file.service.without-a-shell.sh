#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# Run files as a startup script, as ./run, ./finish, ./check and log/run.
mkdir -p "$root/etc/container_environment"
printf edge >"$root/etc/container_environment/MODE"
run_file /etc/my_init.d/10-first 'stdout /tmp/first' 'exec echo ${MODE} started'
run_file /tmp/new/run 'stderr-to-stdout' 'env WHO=web' 'exec prog obey ${WHO} ${MODE}'
run_file /tmp/new/finish 'stdout ended' 'exec echo ${1} ${2}'
run_file /tmp/new/log/run 'stdout said' 'exec cat'
run_file /tmp/new/check 'exec test -e ready'
rm "$root/bin/sh"
mkdir -p "$root$services"
mv "$root/tmp/new" "$root$services/web"
# One that cannot be: as good as a crash.
run_file /tmp/bad/run 'user nobdy' 'exec true'
run_file /tmp/bad/finish 'stdout ended' 'exec echo ${1} ${2}'
mv "$root/tmp/bad" "$root$services/bad"
start --
says_ready() { grep -q 'obey ready' "$root$services/web/log/said" 2>/dev/null; }
await 'a line in the log' says_ready
expect_equal "$(cat "$root/tmp/first")" 'edge started'
await 'its end' [ -s "$root$services/bad/ended" ]
expect_equal "$(head -n 1 "$root$services/bad/ended")" '111 0'
expect_log 'oya: ./run:2: nobdy: unknown user/group'
child 'prog obey web edge' >/dev/null || fail 'not with its words'
expect_equal "$(said_by our_sv -w 0 check web)" 'timeout: run: web: (pid N) Ns
exit 1'
: >"$root$services/web/ready"
expect_equal "$(said_by our_sv check web)" 'ok: run: web: (pid N) Ns
exit 0'
our_sv -w 20 kill web || :
await 'its end' [ -s "$root$services/web/ended" ]
expect_equal "$(head -n 1 "$root$services/web/ended")" '-1 9'
send TERM
expect_exit 2
