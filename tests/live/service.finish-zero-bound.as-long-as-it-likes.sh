#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
service web 'exit 1'
script $services/web/finish 'sleep 7; echo "finish ends" >&2'
file $services/web/timeout-finish 0
supervise web
await_log 'finish ends'
expect_no_log SIGKILL
send TERM
await 'the end' has_ended
