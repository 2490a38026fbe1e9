#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
script /etc/my_init.d/10-a 'exec prog ignore-term'
start --env KILL_PROCESS_TIMEOUT=1 -- prog exit 0
await_log 'ignore-term ready'
since=$(now_ms)
send TERM
expect_exit 2
expect_ms 1000 "$since" 20000
expect_log ') did not shut down in time. Forcing it to exit.'
expect_no_log 'Running prog'
