#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
switches() { cat "/proc/$pid"/task/*/status | sed -n 's/^voluntary_ctxt_switches:[^0-9]*//p' | tr '\n' ' '; }
is_settled() {
	earlier=$(switches)
	sleep 0.3
	[ "$earlier" = "$(switches)" ]
}
sleeps_on() {
	await_log 'sleep ready'
	await 'quiet' is_settled
	before=$(switches)
	sleep 1
	expect_equal "$(switches)" "$before"
	send TERM
	expect_exit 2
	: >"$work/log"
}
# A file, nothing at all, and a pipe whose writer is gone.
input=$top/README.md
start -- prog sleep
sleeps_on
start --close 0 -- prog sleep
sleeps_on
mkfifo "$work/pipe"
exec 3<>"$work/pipe"
input=$work/pipe
start -- prog sleep
exec 3>&-
sleeps_on
