#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# As `docker exec` starts one: its parent is outside of the container.
start -- prog obey
await_log 'obey ready'
inside /bin/prog trap-term 500 2>>"$work/log" &
helpers=$!
await_log 'trap-term ready'
send TERM
expect_exit 2
expect_order '*** Killing all processes...' 'trap-term got TERM' 'trap-term exits'
expect_no_log 'Not all processes have exited in time'
