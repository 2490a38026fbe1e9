#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
for name in $inits; do
	as "$name"
	since=$(now_ms)
	ends 3 --env OYA_KILL_ALL_AFTER=50 -- prog exit 3
	expect_ms 0 "$since" 20000
	ends 143 --env OYA_KILL_ALL_AFTER=0 -- prog die 15
done
