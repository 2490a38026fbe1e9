#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
start -- prog stop-self
await_log 'stop-self ready'
main=$(child 'prog stop-self')
await 'the stop of main' in_state T "$main"
send TERM
expect_exit 2
expect_order 'stop-self got CONT' 'stop-self got TERM'
expect_no_log 'did not shut down in time'
