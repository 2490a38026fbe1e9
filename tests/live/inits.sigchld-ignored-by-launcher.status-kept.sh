#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
for name in $inits; do
	as "$name"
	for options in '--ignore 17' '--block 17' '--ignore 17 --block 17'; do
		# shellcheck disable=SC2086
		ends 9 $options -- prog exit 9
		# shellcheck disable=SC2086
		start $options -- sh -c 'nprog orphans 50 3; exec prog obey'
		await_log 'obey ready'
		await 'the reaping' has_one_child
		send TERM
		expect_exit 0
	done
done
