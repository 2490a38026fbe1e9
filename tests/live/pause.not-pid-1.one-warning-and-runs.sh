#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
start_below pause
look_below
await_loop
send TERM
expect_exit 0
expect_whole_log 'warning: pause should be the first process
Shutting down, got signal: SIGTERM'
