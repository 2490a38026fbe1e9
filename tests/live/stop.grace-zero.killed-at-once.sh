#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
script /etc/my_init.d/10-a 'exec prog daemon /bin/prog ignore-term'
start --env KILL_PROCESS_TIMEOUT=0 --env KILL_ALL_PROCESSES_TIMEOUT=0 -- prog trap-term 60000
await_log 'ignore-term ready'
await_log 'trap-term ready'
since=$(now_ms)
send TERM
expect_exit 2
expect_ms 0 "$since" 20000
expect_no_log 'trap-term exits'
