#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# It heeds neither: the line says which one it was.
service web 'exec prog signals 9'
file $services/web/down-signal INT
file $services/web/timeout-kill 300
supervise web
await_log 'signals ready'
send TERM
expect_exit 0
expect_log 'got SIGINT, did not end within 0.3 s; sending SIGKILL.'
