#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
for value in abc '' -1 1.5 '1 2'; do
	: >"$work/log"
	start --env "KILL_PROCESS_TIMEOUT=$value" -- prog exit 0
	expect_exit 0
	expect_log "warning: KILL_PROCESS_TIMEOUT='$value'"
done
: >"$work/log"
start --env KILL_PROCESS_TIMEOUT=x --env KILL_ALL_PROCESSES_TIMEOUT=y --env STOP_WITHIN=0 \
	--env STOP_STATUS=z -- prog trap-term 500
await_log 'trap-term ready'
send TERM
expect_exit 2
expect_equal "$(log_count 'warning: ')" 4
expect_log 'trap-term exits'
