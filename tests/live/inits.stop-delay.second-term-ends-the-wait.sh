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
	# 30 is taken after 15: it is held back by then.
	send_all 15 30
	expect_got 30
	send_all 15
	expect_got '15 30'
	# It has waited: the next one is passed on at once.
	fresh
	send_all 15
	expect_got 15
	end_all
done
