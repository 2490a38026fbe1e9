#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# One that is paused reads on, so that what its service wrote is not lost, and the stop
# need not wait for its bound.
service web 'trap "echo last; exit" TERM; echo ready >&2; while :; do sleep 0.05; done'
script $services/web/log/run 'exec cat >/tmp/lines'
start --
await_log ready
await_stat web/log run
tell web/log p
await 'the pause' in_state T "$(process_of web/log)"
since=$(now_ms)
send TERM
expect_exit 2
expect_ms 0 "$since" 4900
expect_equal "$(cat "$root/tmp/lines")" last
