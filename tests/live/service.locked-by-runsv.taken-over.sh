#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# Another supervisor has it: one line, and it is ours when that one ends.
service web 'exec sleep 600'
runsv_alone "$root$services/web"
await_stat web run
service other 'exec prog sleep'
start --
await_log 'sleep ready'
await_log "*** $services: warning: unable to lock supervise/lock of web: temporary failure"
tell web x
await "that runsv's end" eval '! kill -0 $helpers 2>/dev/null || in_state Z $helpers'
await 'ours' eval 'child "sleep 600" >/dev/null'
await_stat web run
expect_equal "$(log_count 'unable to lock')" 1
send TERM
expect_exit 2
