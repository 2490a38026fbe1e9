#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
as pause
for signal in TERM INT; do
	for argument in '' x; do
		fresh
		# shellcheck disable=SC2086
		start -- $argument
		await_loop
		for other in HUP USR1 USR2 QUIT ALRM WINCH CHLD; do
			send "$other"
		done
		await 'sleep' in_state S "$pid"
		send "$signal"
		expect_exit 0
		expect_whole_log "Shutting down, got signal: SIG$signal"
	done
done
