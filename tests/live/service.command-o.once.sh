#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
service web 'echo "run begins" >&2; while [ ! -e end ]; do sleep 0.05; done; rm end'
: >"$root$services/web/down"
supervise web
await_stat web down
expect_no_log 'run begins'
tell web o
await_stat web 'run, want down'
: >"$root$services/web/end"
await_stat web down
# Of one that runs: it is the last time.
tell web u
await_stat web run
tell web o
await_stat web 'run, want down'
: >"$root$services/web/end"
await_stat web down
sleep 1.5
expect_equal "$(log_count 'run begins')" 2
send TERM
expect_exit 0
