#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
service web 'exec prog ignore-term'
supervise web
await_log 'ignore-term ready'
await_stat web run
our_sv -w 60 down web >"$work/said" &
helpers="$helpers $!"
process=$!
await 'TERM' in_stat web 'run, got TERM, want down'
init_pid=$pid
# It is the last of those that started each other.
waits_for_events() {
	pid=$process
	while [ -n "$(children_of "$pid")" ]; do
		pid=$(children_of "$pid" | tr -d ' ')
	done
	readlink "/proc/$pid/fd/"* 2>/dev/null | grep -q eventpoll
}
await 'sv' waits_for_events
expect_idle 2
pid=$init_pid
tell web k
await 'the word of sv' grep -q -x -e 'ok: down: web: [0-9]*s, normally up' "$work/said"
send TERM
expect_exit 0
