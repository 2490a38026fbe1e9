#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
start -- --stop-status main -- prog trap-term 0 7
await_log 'trap-term ready'
send TERM
expect_exit 7
: >"$work/log"
start --env STOP_STATUS=main -- prog sleep
await_log 'sleep ready'
send TERM
expect_exit 143
