#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# ENTRYPOINT and CMD both name it. The inner one is not PID 1.
start -- -- my_init --skip-runit prog exit 3
expect_exit 3
: >"$work/log"
start -- -- my_init --skip-runit prog trap-term 300
await_log 'trap-term ready'
send TERM
expect_exit 2
expect_order 'Shutting down my_init (PID ' 'trap-term got TERM' 'trap-term exits'
expect_no_log 'did not shut down in time'
