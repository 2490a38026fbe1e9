#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
start -- prog obey
await_log 'obey ready'
send TERM
expect_exit 2
expect_order '*** Running prog obey...' 'obey ready' '*** Shutting down prog (PID ' 'obey got TERM' \
	'*** Init system aborted.' '*** Killing all processes...'
expect_no_log 'did not shut down in time'
