#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
for seconds in 4294967 4294968 2147483648 4294967295 18446744073709551616; do
	: >"$work/log"
	start --env "KILL_PROCESS_TIMEOUT=$seconds" --env "KILL_ALL_PROCESSES_TIMEOUT=$seconds" -- \
		prog trap-term 300
	await_log 'trap-term ready'
	send TERM
	expect_exit 2
	expect_log 'trap-term exits'
	expect_no_log 'did not shut down in time'
done
