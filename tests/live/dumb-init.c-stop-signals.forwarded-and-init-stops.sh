#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
start_below dumb-init -c nprog signals 9
await_log 'signals ready'
look_below
for number in 20 21 22; do
	fresh
	send_all "$number"
	await 'the stop of the init' in_state T "$pid"
	expect_got "$number"
	send_all 18
	expect_got "18 $number"
done
