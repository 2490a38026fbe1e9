#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
start -- prog obey
await_log 'obey ready'
await 'sleep' in_state S "$pid"
# One that is only sent is no fault.
send SEGV
send BUS
"$native/fault" "$pid"
expect_exit 139
expect_log 'oya: fatal: signal 11 at 0x0000000000000010'
