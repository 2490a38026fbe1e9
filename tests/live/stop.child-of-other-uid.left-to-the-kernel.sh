#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
start --uid 1000 --gid 1000 --drop-caps --env KILL_ALL_PROCESSES_TIMEOUT=1 -- prog obey
await_log 'obey ready'
inside /bin/prog ignore-term 2>>"$work/log" &
helpers=$!
await_log 'ignore-term ready'
since=$(now_ms)
send TERM
expect_exit 2
expect_ms 1000 "$since" 20000
expect_order 'obey got TERM' 'Not all processes have exited in time' '*** prog (PID '
expect_log 'leaving it to the kernel'
