#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# What it is told while it ends with its pipe gives it no more time.
service web 'exec prog obey'
script $services/web/log/run 'exec prog ignore-term'
start --
await_log 'obey ready'
await_log 'ignore-term ready'
since=$(now_ms)
send TERM
await_stat web/log 'run, want exit'
tell web/log d
expect_exit 2
expect_ms 4900 "$since" 20000
expect_log 'got SIGTERM, did not end within 5.0 s; sending SIGKILL.'
