#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
for line in 'tini' 'tini -g' dumb-init 'dumb-init -c' catatonit 'catatonit -g'; do
	fresh
	# shellcheck disable=SC2086
	start_below $line nprog signals 9
	await_log 'signals ready'
	look_below
	matrix
	end_all
done
