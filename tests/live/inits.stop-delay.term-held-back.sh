#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
for name in $inits; do
	as "$name"
	fresh
	start --env OYA_STOP_DELAY=1 -- nprog signals 9
	await_log 'signals ready'
	since=$(now_ms)
	send_all 15 10
	await_log 'signals got 15'
	expect_ms 1000 "$since" 20000
	expect_order 'signals got 10' 'signals got 15'
	end_all
done
