#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
start -- prog trap-term 1000
await_log 'trap-term ready'
send TERM
await_log 'trap-term got TERM'
send TERM
send INT
send TERM
expect_exit 2
expect_log 'trap-term exits'
expect_equal "$(log_count 'trap-term got TERM')" 1
expect_equal "$(log_count 'Shutting down prog')" 1
expect_no_log 'did not shut down in time'
