#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# Neither while it runs, nor in the pause of one that keeps dying, nor for those
# who ask.
service web 'exec prog sleep'
service bad 'exit 1'
start --
await_log 'sleep ready'
await_log 'next start in 3.'
files() { stat -c '%n %i %y' "$root$services"/*/supervise/*; }
before=$(files)
real_sv status web bad
real_sv status web bad
activity >"$work/activity"
sleep 1.5
expect_equal "$(files)" "$before"
send TERM
expect_exit 2
