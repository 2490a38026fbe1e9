#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# TERM by command is no early death.
service web 'exec prog obey'
supervise web
for round in 1 2 3 4; do
	await_count 'obey ready' "$round"
	await_stat web run
	tell web t
done
await_count 'obey ready' 5
expect_no_log 'next start'
send TERM
expect_exit 0
