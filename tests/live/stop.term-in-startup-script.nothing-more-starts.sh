#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
script /etc/my_init.d/10-a 'exec prog obey'
script /etc/my_init.d/20-b 'echo b-ran >&2'
script /etc/rc.local 'echo rc-ran >&2'
script "$hooks_before/10-a" 'echo before-ran >&2'
start -- prog exit 0
await_log 'obey ready'
send TERM
expect_exit 2
expect_order '*** Running /etc/my_init.d/10-a...' '*** An error occurred. Aborting.' \
	'*** Shutting down /etc/my_init.d/10-a (PID ' '*** Init system aborted.' \
	'*** Killing all processes...'
expect_no_log 'b-ran'
expect_no_log 'rc-ran'
expect_no_log 'before-ran'
expect_no_log 'Running prog'
