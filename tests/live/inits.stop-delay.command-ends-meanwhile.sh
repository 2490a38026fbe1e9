#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
make_gate end
for name in $inits; do
	as "$name"
	fresh
	start --watchdog 100 --env OYA_STOP_DELAY=90 -- sh -c 'trap "echo got-term >&2" TERM
		prog mask; read -r go </tmp/end; exit 5'
	await_log 'mask'
	send TERM
	await_loop
	open_gate end
	expect_exit 5
	expect_no_log got-term
done
