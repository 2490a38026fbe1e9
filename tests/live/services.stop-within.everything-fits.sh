#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# All resist: service, logger, finish, control script, hooks and main.
service web 'exec prog ignore-term'
script $services/web/log/run 'exec prog ignore-term'
service script 'exec prog ignore-term'
script $services/script/control/t 'exec sleep 600'
service finish 'exec prog ignore-term'
script $services/finish/finish 'exec sleep 600'
script "$hooks_before/10-a" 'exec prog ignore-term'
script "$hooks_after/10-a" 'exec prog ignore-term'
start -- --stop-within 8 -- prog ignore-term
await_count 'ignore-term ready' 5
since=$(now_ms)
send TERM
expect_exit 1
expect_ms 4000 "$since" 8500
expect_log '*** web (PID '
expect_order '*** web/log (PID ' "*** Running $hooks_after/10-a..."
