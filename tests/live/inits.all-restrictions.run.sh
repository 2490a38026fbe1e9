#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
for name in $inits; do
	as "$name"
	for options in '--read-only --no-proc' '--uid 1000 --gid 1000 --drop-caps --no-new-privs' \
		'--read-only --no-proc --uid 1000 --gid 1000 --drop-caps --no-new-privs'; do
		# shellcheck disable=SC2086
		ends 7 $options -- prog exit 7
		expect_whole_log ''
	done
done
