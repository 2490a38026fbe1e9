#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
as catatonit
start --env CATATONIT_DEBUG= -- prog signals
await_log 'signals ready'
send USR1
await_log 'signals got 10'
send TERM
expect_exit 0
expect_log 'DEBUG (catatonit:1): forwarding SIGUSR1'
expect_order 'DEBUG (catatonit:1): started PID' 'exited with status 0'
ends 1 --env CATATONIT_DEBUG=1 -- /nosuch
expect_order 'ERROR (catatonit:1): failed to exec /nosuch' 'WARN (catatonit:1): /nosuch:'
