#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# Everything resists, and each timeout alone would be 30 s.
script /etc/my_init.d/10-a 'exec prog daemon /bin/prog ignore-term'
script "$hooks_before/10-a" 'exec prog ignore-term'
script "$hooks_after/10-a" 'exec prog ignore-term'
start -- --stop-within 5 -- prog ignore-term
await 'both' eval '[ "$(log_count "ignore-term ready")" = 2 ]'
since=$(now_ms)
send TERM
expect_exit 1
# One more second for a busy machine, and none for the init.
expect_ms 1000 "$since" 6000
expect_order 'prog (PID ' 'pre_shutdown.d/10-a (PID ' 'post_shutdown.d/10-a (PID ' \
	'Not all processes have exited in time.'
: >"$work/log"
start --env STOP_WITHIN=2 -- prog ignore-term
await 'both' eval '[ "$(log_count "ignore-term ready")" = 2 ]'
since=$(now_ms)
send TERM
expect_exit 1
expect_ms 500 "$since" 4000
