#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
for name in tini catatonit; do
	as "$name"
	for value in 1 yes 0; do
		fresh
		start --env "OYA_KILL_GROUP=$value" -- sh -c 'nprog signals 9 & exec nprog signals 8'
		await 'both' eval '[ "$(log_count "signals ready")" = 2 ]'
		other=$(child 'signals 9' "$(child 'signals 8')")
		send_all 10
		[ "$value" = 0 ] || { expect_got '10 10'; end_all; }
	done
	expect_got 10
	kill -USR2 "$other"
	expect_got '10 12'
	end_all
done
