#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
for name in $inits; do
	as "$name"
	ends 0 --extra-fds -- nprog fds
	expect_whole_log 'fds 0 1 2 50 77'
	start --extra-fds -- prog obey
	await_log 'obey ready'
	await_loop
	expect_closed 50 77
	send TERM
	expect_exit 0
done
