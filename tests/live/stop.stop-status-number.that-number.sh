#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
start -- --stop-status 143 -- prog obey
await_log 'obey ready'
send TERM
expect_exit 143
: >"$work/log"
start --env STOP_STATUS=0 -- prog trap-term 0 7
await_log 'trap-term ready'
send INT
expect_exit 0
start -- --stop-status 9 -- prog exit 5
expect_exit 5
