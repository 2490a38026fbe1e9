#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
as tini
start -- nprog signals 9
await_log 'signals ready'
passes '20 21 22' 20
passes 18 18
# Not as PID 1, where a STOP would be obeyed.
end_all
start_below tini nprog signals 9
await_log 'signals ready'
look_below
passes '20 21 22' 20
passes 18 18
