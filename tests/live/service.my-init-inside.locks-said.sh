#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# ENTRYPOINT and CMD both name it: the services run once, and both end.
service web 'echo "web begins" >&2; exec prog obey'
start -- my_init prog sleep
await_log 'obey ready'
await_log 'sleep ready'
await_log 'unable to lock supervise/lock of web: temporary failure'
expect_equal "$(log_count 'web begins')" 1
send TERM
expect_exit 2
expect_equal "$(log_count 'web begins')" 1
expect_equal "$(log_count 'unable to lock')" 1
