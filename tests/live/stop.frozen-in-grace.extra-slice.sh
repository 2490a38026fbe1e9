#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# The whole container sleeps (docker pause) in a grace of 3 s, until 2 s after
# its end. What a process could not run does not count as its grace.
start --env KILL_PROCESS_TIMEOUT=3 -- prog trap-term 2000
await_log 'trap-term ready'
main=$(child 'prog trap-term')
send TERM
await_log 'trap-term got TERM'
kill -STOP "$pid" "$main"
await 'the stop' in_state T "$pid"
sleep 5
send CONT
sleep 0.1
kill -CONT "$main" 2>/dev/null || : # on a busy machine the init's own CONT comes only now
expect_exit 2
expect_log 'trap-term exits'
expect_no_log 'did not shut down in time'
