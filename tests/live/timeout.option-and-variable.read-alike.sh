#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
for seconds in ' 5 ' +5 1_0 5000000; do
	start -- --stop-within "$seconds" -- prog exit 0
	expect_exit 0
	start --env "STOP_WITHIN=$seconds" -- prog exit 0
	expect_exit 0
done
for status in ' 3 ' +3 03; do
	for how in option variable; do
		: >"$work/log"
		if [ "$how" = option ]; then
			start -- --stop-status "$status" -- prog obey
		else
			start --env "STOP_STATUS=$status" -- prog obey
		fi
		await_log 'obey ready'
		send TERM
		expect_exit 3
	done
done
expect_no_log 'warning'
for wrong in '' 0 -1 1.5 5s; do
	start -- --stop-within "$wrong" -- prog exit 0
	expect_exit 2
	start --env "STOP_WITHIN=$wrong" -- prog exit 0
	expect_exit 0
done
expect_equal "$(log_count "is no number of seconds; no such limit is used")" 5
expect_equal "$(log_count "argument --stop-within: not a number of seconds")" 5
