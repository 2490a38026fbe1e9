#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/svlogd_lib.sh
. "$top/tests/live/svlogd_lib.sh"
on_small_disk -l 100
printf 's20000\nn9\nN2\n' >"$there/config"
send HUP
old_there() { [ "$(find "$there" -name '@*' | wc -l)" = "$1" ]; }
head -c 80000 /dev/zero | tr '\0' 'x' | fold -w 99 >&5
await 'four old logs' old_there 4
oldest=$(cd "$there" && echo @* | cut -d ' ' -f 1)
await 'no room' eval '! cat /dev/zero >"$there/fill" 2>/dev/null'
head -c 25000 /dev/zero | tr '\0' 'y' | fold -w 99 >&5
await_log 'svlogd: warning: out of disk space, delete: ./@'
echo end >&5
await 'the last line' grep -q 'end$' "$there/current"
expect_no_log 'pausing'
expect_log "delete: ./$oldest"
[ ! -e "$there/$oldest" ] || fail 'the oldest is still there'
send TERM
expect_exit 0
