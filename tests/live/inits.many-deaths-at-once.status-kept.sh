#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
# One SIGCHLD for all of them, the command among them.
for name in $inits; do
	as "$name"
	fresh
	start -- sh -c 'nprog crowd 100; exec prog sleep'
	await_log 'sleep ready'
	children=$(children_of "$pid")
	expect_equal "$(echo "$children" | wc -w)" 101
	await_loop
	send STOP
	await 'the stop' in_state T "$pid"
	for each in $children; do
		kill -KILL "$each"
	done
	send CONT
	expect_exit 137
done
