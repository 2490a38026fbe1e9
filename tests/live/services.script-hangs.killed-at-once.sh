#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# A control script is in the way of the end: TERM does not wait for it. One that
# stands for TERM has its 5 s.
service web 'exec prog signals 18'
script $services/web/control/h 'echo "script h" >&2; exec sleep 600'
service other 'exec prog sleep'
script $services/other/control/t 'echo "script t" >&2; exec sleep 600'
start --
await_log 'signals ready'
await_log 'sleep ready'
tell web h
await_log 'script h'
since=$(now_ms)
send TERM
await_log 'signals got 15'
expect_ms 0 "$since" 4900
await_log 'script t'
expect_exit 2
expect_ms 5000 "$since" 25000
expect_log 'other: control/t did not end within 5.0 s; sending SIGKILL.'
