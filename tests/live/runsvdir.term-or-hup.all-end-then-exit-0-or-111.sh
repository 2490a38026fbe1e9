#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# The original leaves its services behind.
service a 'exec prog trap-term 300'
service b 'exec prog trap-term 300'
init=/sbin/runsvdir
for signal in TERM INT HUP; do
	: >"$work/log"
	start -- -P $services
	await_count 'trap-term ready' 2
	send $signal
	code=0
	[ $signal != HUP ] || code=111
	expect_exit $code
	expect_equal "$(log_count 'trap-term exits')" 2
done
