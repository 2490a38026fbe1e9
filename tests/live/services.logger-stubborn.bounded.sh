#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# It neither ends with its pipe nor by TERM.
service web 'exec prog obey'
script $services/web/log/run 'exec prog ignore-term'
script "$hooks_after/10-a" 'echo "after" >&2'
start --
await_log 'obey ready'
await_log 'ignore-term ready'
since=$(now_ms)
send TERM
expect_exit 2
expect_ms 5000 "$since" 30000
expect_order 'obey got TERM' '*** web/log (PID ' 'after'
expect_log 'sending SIGKILL.'
