#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
script "$hooks_before/9-c" 'echo hook-c >&2'
script "$hooks_before/10-a" 'echo hook-a >&2'
script "$hooks_before/20-b" 'echo hook-b >&2'
script "$hooks_after/10-d" 'echo hook-d >&2'
start -- prog trap-term
await_log 'trap-term ready'
send TERM
expect_exit 2
expect_order 'trap-term exits' 'Running /etc/my_init.pre_shutdown.d/10-a...' 'hook-a' 'hook-b' \
	'hook-c' 'hook-d' '*** Killing all processes...'
