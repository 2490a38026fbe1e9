#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# Nobody reads what it says, as with `sv ... | true`: it does all the same what it was
# told, and counts what failed. So it does when a supervisor ends just before a write.
service web 'exec prog sleep'
touch "$root$services/web/down"
start -- --skip-runit -- prog obey
our_runsv web
await_stat web down
mkfifo "$work/nobody"
# shellcheck disable=SC2094 # it is a pipe
exec 3<>"$work/nobody" 4>"$work/nobody" 3<&-
for command in up 'start' '-v kill' status; do
	code=0
	# shellcheck disable=SC2086 # words
	inside sv $command never web >&4 2>"$work/said" || code=$?
	expect_equal "$command: $code $(cat "$work/said")" "$command: 1 "
	await_stat web run
done
