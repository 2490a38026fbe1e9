#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
start -- -- sh -c 'prog orphans 50 3; exec prog obey'
await_log 'obey ready'
await 'the reaping' has_one_child
inside /bin/prog orphans 50 1 2>>"$work/log"
await 'the reaping' has_one_child
send TERM
expect_exit 2
expect_equal "$(log_count 'exited with')" 0
