#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# The PID 1 of a namespace inside ours: the kernel drops its TERM.
cp "$native/rogue" "$root/bin/rogue"
start --env KILL_ALL_PROCESSES_TIMEOUT=1 -- rogue nest /bin/nprog sleep
await_log 'sleep ready'
since=$(now_ms)
send TERM
expect_exit 2
expect_ms 1000 "$since" 20000
expect_order 'Killing all processes' 'Not all processes have exited in time' '*** nprog (PID '
