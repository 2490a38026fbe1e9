#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# At once; and the next pause is the first one again.
service web 'echo "run begins" >&2; exit 1'
supervise web
await_count 'run begins' 3
await_log 'next start in 3.'
tell web u
await_count 'run begins' 4
expect_order 'next start in 3.' 'run begins' 'next start in 0.'
send TERM
expect_exit 0
