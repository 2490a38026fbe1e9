#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# The first thread of main has ended: /proc shows a zombie, but it is none.
start -- nprog leaderless
await_log 'thread ready'
main=$(children_of "$pid" | tr -d ' ')
in_state Z "$main" || fail 'the first thread is still there'
expect_no_log 'exited with'
send TERM
expect_exit 2
expect_order 'thread ready' '*** Shutting down nprog (PID ' 'thread got TERM'
expect_no_log 'did not shut down in time'
