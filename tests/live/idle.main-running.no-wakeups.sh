#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
start -- prog sleep
await_log 'sleep ready'
expect_idle 3
send TERM
expect_exit 2
