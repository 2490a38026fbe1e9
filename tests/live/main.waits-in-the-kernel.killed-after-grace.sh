#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# In state D, as on a dead disk, and deaf to TERM; KILL is heard.
cp "$native/rogue" "$root/bin/rogue"
start --env KILL_PROCESS_TIMEOUT=1 --env KILL_ALL_PROCESSES_TIMEOUT=1 -- rogue vfork
await_log 'vfork ready'
await 'the state' in_state D "$(children_of "$pid" | tr -d ' ')"
since=$(now_ms)
send TERM
expect_exit 2
expect_ms 1000 "$since" 20000
expect_log 'did not shut down in time'
expect_no_log 'leaving it to the kernel'
