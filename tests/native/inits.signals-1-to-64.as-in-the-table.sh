#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
# As PID 1, from outside. The faults, too, and those that libc keeps for itself.
for line in tini 'tini -g' dumb-init 'dumb-init -c' catatonit 'catatonit -g'; do
	as "${line%% *}"
	fresh
	# shellcheck disable=SC2086
	start -- ${line#"${line%% *}"} nprog signals 9
	await_log 'signals ready'
	matrix
	end_all
done
