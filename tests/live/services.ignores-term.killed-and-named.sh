#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# Each after the grace of all, or its own; the report says how long it took.
service stubborn 'exec prog ignore-term'
service own 'exec prog ignore-term'
file $services/own/timeout-kill 300
service willing 'exec prog obey'
start --env KILL_PROCESS_TIMEOUT=2 --
await_count 'ignore-term ready' 2
await_log 'obey ready'
since=$(now_ms)
send TERM
expect_exit 2
expect_ms 2000 "$since" 20000
expect_order '*** own (PID ' '*** stubborn (PID '
expect_log 'got SIGTERM, did not end within 0.3 s; sending SIGKILL.'
expect_log 'got SIGTERM, did not end within 2.0 s; sending SIGKILL.'
expect_no_log '*** willing (PID '
expect_no_log 'Not all processes'
