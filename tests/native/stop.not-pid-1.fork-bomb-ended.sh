#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# No kill(-1) here: the descendants are walked until none is left.
init=/bin/nprog
start --uid 4243 --nproc 60 --env KILL_PROCESS_TIMEOUT=1 --env KILL_ALL_PROCESSES_TIMEOUT=1 \
	-- parent /sbin/my_init nprog bomb
await_log 'bomb ready'
kill -TERM "$(child my_init)"
expect_exit 2
expect_log 'Not all processes have exited in time'
