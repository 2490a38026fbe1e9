#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
script "$hooks_before/10-a" 'exec prog ignore-term'
script "$hooks_before/20-b" 'echo b-ran >&2'
script "$hooks_after/10-c" 'echo c-ran >&2'
start --env KILL_PROCESS_TIMEOUT=1 -- prog exit 0
expect_exit 1
expect_order 'ignore-term ready' \
	') still runs after 1.' '/etc/my_init.pre_shutdown.d/10-a (PID ' \
	') did not shut down in time. Forcing it to exit.' 'b-ran' 'c-ran'
