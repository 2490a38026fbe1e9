#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
for name in $inits; do
	as "$name"
	fresh
	start --watchdog 100 --env OYA_STOP_DELAY=90 -- nprog signals 9
	await_log 'signals ready'
	send_all 15 10
	expect_got 10
	send_all 15
	expect_got '10 15'
	end_all
done
