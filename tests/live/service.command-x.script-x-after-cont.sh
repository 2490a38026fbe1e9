#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
service web 'exec prog signals 18'
script $services/web/control/d 'echo "script d" >&2'
script $services/web/control/x 'echo "script x" >&2'
supervise web
await_log 'signals ready'
tell web x
expect_exit 0
expect_order 'signals got 15' 'signals got 18'
expect_log 'script x'
expect_no_log 'script d'
