#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# For some programs the second TERM is a reason to hurry.
service web 'trap "echo a-term >&2" TERM
trap "echo a-usr1 >&2" USR1
echo ready >&2
while :; do sleep 0.05; done'
supervise web
await_log ready
for turn in 1 2 3; do
	expect_equal "$turn $(said_by our_sv -w 0 stop web)" \
		"$turn timeout: run: web: (pid N) Ns, want down, got TERM
exit 1"
done
our_sv up web
await_stat web 'run, got TERM'
await_count a-term 1
our_sv down web
await_count a-term 2
for turn in 1 2; do # by then the shell has seen all
	our_sv 1 web
	await_count a-usr1 "$turn"
done
expect_equal "$(log_count a-term)" 2
