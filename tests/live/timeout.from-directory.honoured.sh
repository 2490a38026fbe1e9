#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
file /etc/container_environment/KILL_PROCESS_TIMEOUT '1
'
start -- prog ignore-term
await_log 'ignore-term ready'
since=$(now_ms)
send TERM
expect_exit 2
expect_ms 1000 "$since" 20000
