#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# A finish that ends by itself is left to do so; another one is killed.
service quick 'exit 1'
script $services/quick/finish 'echo "quick begins" >&2; sleep 2; echo "quick ends" >&2'
service slow 'exit 1'
script $services/slow/finish 'echo "slow begins" >&2; exec sleep 600'
file $services/slow/timeout-finish 3000
service endless 'exit 1'
script $services/endless/finish 'echo "endless begins" >&2; exec sleep 600'
file $services/endless/timeout-finish 0
start --
await_log 'quick begins'
await_log 'slow begins'
await_log 'endless begins'
send TERM
expect_exit 2
expect_log 'quick ends'
expect_log '*** slow: ./finish did not end within its time; sending SIGKILL.'
expect_log '*** endless: ./finish did not end within its time; sending SIGKILL.'
expect_no_log '*** quick:'
