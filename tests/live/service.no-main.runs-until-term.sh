#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
service web 'exec prog sleep'
start --
await_log 'sleep ready'
expect_idle 2
send TERM
expect_exit 2
