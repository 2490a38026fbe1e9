#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
service web 'echo "run begins" >&2; trap "" TERM; while :; do sleep 0.1; done'
script $services/web/finish 'echo "finish $*" >&2'
supervise web
await_log 'run begins'
await_stat web run
first=$(pid_of web)
tell web k
await 'another' is_another web "$first"
await_count 'run begins' 2
expect_order 'run begins' 'finish -1 9' 'run begins'
tell web dk
await_stat web down
expect_order 'finish -1 9' 'finish -1 9'
send TERM
expect_exit 0
