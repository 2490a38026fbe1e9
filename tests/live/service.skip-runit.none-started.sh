#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
service web 'echo "web runs" >&2'
start -- --skip-runit -- prog sleep
await_log 'sleep ready'
sleep 1
expect_no_log 'web runs'
[ ! -e "$root$services/web/supervise" ] || fail 'supervised'
expect_no_log runit
send TERM
expect_exit 2
