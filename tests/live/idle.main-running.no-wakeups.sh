#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
switches() { cat "/proc/$pid"/task/*/status | sed -n 's/^voluntary_ctxt_switches:[^0-9]*//p' | tr '\n' ' '; }
is_settled() {
	earlier=$(switches)
	sleep 0.3
	[ "$earlier" = "$(switches)" ]
}
start -- prog sleep
await_log 'sleep ready'
await 'quiet' is_settled
before=$(switches)
sleep 3
expect_equal "$(switches)" "$before"
send TERM
expect_exit 2
