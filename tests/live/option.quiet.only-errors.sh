#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
script /etc/my_init.d/10-a 'exit 0'
script "$hooks_before/10-a" 'exit 5'
start --env KILL_PROCESS_TIMEOUT=1 -- --quiet -- prog ignore-term
await_log 'ignore-term ready'
send TERM
expect_exit 1
expect_order 'did not shut down in time' 'pre_shutdown.d/10-a failed with status 5'
expect_no_log 'Running'
expect_no_log 'Shutting down'
expect_no_log 'Killing all'
expect_no_log 'received'
