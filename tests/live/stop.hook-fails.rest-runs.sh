#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
script "$hooks_before/10-a" 'exit 4'
script "$hooks_before/20-b" 'echo b-ran >&2'
script "$hooks_after/10-c" 'kill -KILL $$'
script "$hooks_after/20-d" 'echo d-ran >&2'
start -- prog exit 0
expect_exit 1
expect_order '/etc/my_init.pre_shutdown.d/10-a failed with status 4' 'b-ran' \
	'/etc/my_init.post_shutdown.d/10-c failed with status 137' 'd-ran' \
	'*** Killing all processes...'
