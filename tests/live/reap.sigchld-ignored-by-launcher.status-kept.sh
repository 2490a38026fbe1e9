#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
for option in '--ignore 17' '--block 17' '--ignore 17 --block 17 --ignore 15 --block 15'; do
	: >"$work/log"
	# shellcheck disable=SC2086
	start $option -- prog exit 9
	expect_exit 9
	expect_log '*** prog exited with status 9.'
	# shellcheck disable=SC2086
	start $option -- prog obey
	await_log 'obey ready'
	send TERM
	expect_exit 2
done
