#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
# Of a pod whose containers have one PID namespace.
for name in pause 'catatonit -P'; do
	as "${name%% *}"
	fresh
	# shellcheck disable=SC2086
	start --env OYA_KILL_ALL_AFTER=1 -- ${name#"${name%% *}"}
	await_loop
	inside /bin/prog daemon /bin/prog ignore-term 2>>"$work/log"
	inside /bin/prog daemon /bin/prog obey 2>>"$work/log"
	await_log 'ignore-term ready'
	await_log 'obey ready'
	since=$(now_ms)
	send TERM
	expect_exit 0
	expect_ms 1000 "$since" 20000
	expect_log 'obey got TERM'
done
