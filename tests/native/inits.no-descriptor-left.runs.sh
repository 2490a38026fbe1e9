#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
# The originals need none before their command runs. Signals are waited for in a slower
# way then.
for name in $inits; do
	for limit in 3 4; do
		as "$name"
		ends 127 --nofile "$limit" --env OYA_EXIT_ZERO=1,2 -- sh -c 'exit 127'
		fresh
		start --nofile "$limit" -- prog obey
		await_log 'obey ready'
		await 'sleep' in_state S "$pid"
		expect_idle 1
		send TERM
		expect_exit 0
	done
done
