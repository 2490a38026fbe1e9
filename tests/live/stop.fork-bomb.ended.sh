#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# As a user: the limit on processes does not hold for root.
start --uid 4242 --nproc 150 --env KILL_PROCESS_TIMEOUT=1 --env KILL_ALL_PROCESSES_TIMEOUT=1 \
	-- nprog bomb
await_log 'bomb ready'
send TERM
expect_exit 2
expect_log 'Not all processes have exited in time'
expect_no_log 'leaving it to the kernel'
