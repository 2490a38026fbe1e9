#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# As soon as it has not ended within so many milliseconds; without the file, as
# with runsv, not at all.
service web 'exec prog ignore-term'
supervise web
await_log 'ignore-term ready'
tell web d
await_stat web 'run, got TERM, want down'
sleep 1
in_stat web 'run, got TERM, want down' || fail 'killed without being told to'
tell web kdu
await_count 'ignore-term ready' 2
expect_no_log SIGKILL
# What is no number of milliseconds is one line, and no bound.
file $services/web/timeout-kill '0.3 s'
tell web d
await_log "web: warning: timeout-kill: '0.3 s' is not used"
await_stat web 'run, got TERM, want down'
sleep 1
in_stat web 'run, got TERM, want down' || fail 'killed after no number'
tell web ku
await_count 'ignore-term ready' 3
expect_no_log SIGKILL
file $services/web/timeout-kill '300
'
tell web d
await_stat web down
expect_log 'got SIGTERM, did not end within 0.3 s; sending SIGKILL.'
send TERM
expect_exit 0
