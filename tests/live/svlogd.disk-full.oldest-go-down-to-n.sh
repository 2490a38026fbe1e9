#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/svlogd_lib.sh
. "$top/tests/live/svlogd_lib.sh"
mkdir "$root/disk"
mkfifo "$work/in"
exec 5<>"$work/in"
input=$work/in
start --tmpfs /disk --cwd /disk -- -l 100 .
there=/proc/$pid/root/disk
await 'current' [ -e "$there/current" ]
printf 's20000\nn9\nN2\n' >"$there/config"
send HUP
old_there() { [ "$(find "$there" -name '@*' | wc -l)" = "$1" ]; }
head -c 80000 /dev/zero | tr '\0' 'x' | fold -w 99 >&5
await 'four old logs' old_there 4
await 'no room' eval '! cat /dev/zero >"$there/fill" 2>/dev/null'
head -c 25000 /dev/zero | tr '\0' 'y' | fold -w 99 >&5
await_log 'svlogd: warning: out of disk space, delete: ./@'
echo end >&5
await 'the last line' grep -q 'end$' "$there/current"
expect_no_log 'pausing'
send TERM
expect_exit 0
