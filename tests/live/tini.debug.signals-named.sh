#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
as tini
start -- -vv prog signals
await_log 'signals ready'
send USR1
await_log 'signals got 10'
send TERM
expect_exit 0
for line in "Passing signal: 'SIGUSR1'" "Passing signal: 'SIGTERM'" 'Received SIGCHLD'; do
	expect_out "[DEBUG tini (1)] $line"
done
