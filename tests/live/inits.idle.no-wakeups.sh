#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
for name in $inits; do
	as "$name"
	fresh
	start -- prog sleep
	await_log 'sleep ready'
	expect_idle 2
	send TERM
	expect_exit 143
done
