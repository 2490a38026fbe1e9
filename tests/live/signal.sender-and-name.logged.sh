#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
start -- prog obey
await_log 'obey ready'
send TERM
expect_exit 2
expect_log '*** SIGTERM received from outside the container; stopping.'
: >"$work/log"
start -- -- sh -c 'echo "I am $$" >&2; kill -INT 1; exec prog obey'
expect_exit 2
expect_log "*** SIGINT received from PID $(sed -n 's/^I am //p' "$work/log") ("
