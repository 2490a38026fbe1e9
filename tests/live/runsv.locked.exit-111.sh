#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# By Debian's runsv: the same words.
service web 'exec sleep 600'
runsv_alone "$root$services/web"
await_stat web run
init=/sbin/runsv
start -- $services/web
expect_exit 111
rm "$work/status"
expect_log "runsv $services/web: fatal: unable to lock supervise/lock: temporary failure"
# And the other way round.
tell web x
await "that runsv's end" eval 'real_sv status web | grep -q "runsv not running"'
supervise web
await_stat web run
! timeout 20 unshare --pid --fork --kill-child /usr/bin/runsv "$root$services/web" 2>"$work/real" ||
	fail 'two supervisors'
grep -q 'unable to lock supervise/lock: temporary failure' "$work/real" || fail "$(cat "$work/real")"
send TERM
expect_exit 0
