#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
# Not as PID 1, which the kernel does not stop. CONT wakes the init, then the command.
start_below dumb-init nprog signals 9
await_log 'signals ready'
look_below
command=$(child 'nprog signals')
for number in 20 21 22; do
	fresh
	send_all "$number"
	await 'the stop' in_state T "$command"
	await 'the stop of the init' in_state T "$pid"
	send_all 18
	expect_got 18
done
end_all
# Told otherwise: what it is told, and stops all the same.
fresh
start_below dumb-init -r 20:10 -r 21:0 -r 22:22 nprog signals 9
await_log 'signals ready'
look_below
continued=0
for number in 20 21 22; do
	send_all "$number"
	await 'the stop of the init' in_state T "$pid"
	# CONT takes a stop signal away that waits still.
	[ "$number" != 22 ] || await_log 'got 22'
	send CONT
	# Two that wait at once would be one.
	continued=$((continued + 1))
	await 'the CONT' eval '[ "$(log_count "got 18")" = "$continued" ]'
done
expect_got '10 18 18 18 22'
