#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# A core dump changes nothing: 3, 6 and 11 make one where that is allowed.
for number in 1 2 3 6 9 10 11 13 15 24; do
	start -- prog die "$number"
	expect_exit $((128 + number))
	expect_log "*** prog exited with status $((128 + number))"
done
expect_log '(killed by SIGKILL)'
