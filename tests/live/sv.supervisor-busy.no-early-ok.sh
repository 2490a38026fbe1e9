#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# Its supervisor has not read the command yet: whatever its files say is older.
service web 'exec prog sleep'
start -- --skip-runit -- prog obey
our_runsv web
await_stat web run
supervisor=$(children_of "$beside_pid" | tr -d " ")
tell web d
# What sv reads; `stat` is written before it.
await_status 'down: web: Ns, normally up'
kill -STOP "$supervisor"
await 'the stop' in_state T "$supervisor"
for word in down hup check term up; do
	expect_equal "$(said_by our_sv -w 0 "$word" web)" 'timeout: down: web: Ns, normally up
exit 1'
done
our_sv -w 20 restart web >"$work/waited" &
waits=$!
kill -CONT "$supervisor"
wait "$waits"
in_stat web run || fail "$(stat_of web)"
