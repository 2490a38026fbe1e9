#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# In this order; control/t that fails leaves the TERM to us.
service web 'exec prog signals 12'
script $services/web/control/t 'echo "script t" >&2; exit 1'
script $services/web/control/d 'cat supervise/stat >/tmp/seen; echo "script d" >&2'
supervise web
await_log 'signals ready'
tell web d
await_log 'script d'
await_log 'signals got 18'
expect_order 'script t' 'signals got 15' 'signals got 18'
expect_order 'script t' 'script d'
expect_equal "$(cat "$root/tmp/seen")" 'run, got TERM, want down'
tell web 2
await_stat web down
send TERM
expect_exit 0
