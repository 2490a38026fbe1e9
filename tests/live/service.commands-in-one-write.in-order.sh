#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# Each is carried out before the next: what is wanted at the end is the last word.
service web 'exec prog sleep'
supervise web
await_stat web run
for _ in 1 2 3 4 5; do
	tell web tcudoxudtcuuddu
	await_stat web run
	tell web udtcudtcutcd
	await_stat web down
	tell web uo12haiq
	await_stat web down
done
expect_no_log warning
tell web u
await_stat web run
send TERM
expect_exit 0
