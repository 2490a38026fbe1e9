#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# From the first instant on, also while hooks run and main takes its time.
service web 'echo "run begins" >&2; while [ ! -e /tmp/die ]; do sleep 0.05; done; exit 1'
service own 'echo "own begins" >&2; exec prog sleep'
script "$hooks_before/10-a" 'touch /tmp/die; sleep 2.5'
start -- prog trap-term 500
await_log 'run begins'
await_log 'own begins'
await_log 'trap-term ready'
send TERM
await_log 'web exited with status 1'
tell own tu
expect_exit 2
expect_equal "$(log_count 'run begins')" 1
expect_equal "$(log_count 'own begins')" 1
expect_no_log 'next start'
