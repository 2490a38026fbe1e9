#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# Nothing runs that could wake PID 1 by its death.
service web 'exec prog obey'
service never 'exec prog sleep'
: >"$root$services/never/down"
for init in /sbin/my_init /sbin/runsvdir; do
	: >"$work/log"
	if [ "$init" = /sbin/my_init ]; then start --; else start -- "$services"; fi
	await_log 'obey ready'
	tell web d
	await_stat web down
	since=$(now_ms)
	send TERM
	code=0
	[ "$init" = /sbin/runsvdir ] || code=2
	expect_exit "$code"
	expect_ms 0 "$since" 8000
done
