#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
sleeps_on() {
	await_log 'sleep ready'
	expect_idle 1
	send TERM
	expect_exit 2
	: >"$work/log"
}
# A file, nothing at all, and a pipe whose writer is gone.
input=$top/tests/README.md
start -- prog sleep
sleeps_on
start --close 0 -- prog sleep
sleeps_on
mkfifo "$work/pipe"
exec 3<>"$work/pipe"
input=$work/pipe
start -- prog sleep 3>&-
exec 3>&-
sleeps_on
