#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
service web 'echo "run begins" >&2; exec sleep 600'
script $services/web/control/u 'echo "script u" >&2; exit 1'
supervise web
await_log 'run begins'
tell web t
await_count 'run begins' 2
expect_order 'script u' 'run begins' 'script u' 'run begins'
tell web d
await_stat web down
tell web o
await_count 'run begins' 3
expect_equal "$(log_count 'script u')" 3
send TERM
expect_exit 0
