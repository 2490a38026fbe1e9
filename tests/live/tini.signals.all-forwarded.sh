#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
as tini
for options in '' -g; do
	# shellcheck disable=SC2086
	start -- $options nprog signals 9
	await_log 'signals ready'
	passes "$plain 17" "$plain"
	passes 20 20
	end_all
done
