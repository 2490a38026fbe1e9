#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
as tini
for option in -h -gh; do
	ends 0 -- "$option" -x
	expect_out 'usage: tini'
	expect_out 'OYA_KILL_ALL_AFTER'
	expect_whole_log ''
done
ends 0 -- -l
expect_out 'MIT licence'
# What comes first counts.
ends 1 -- -x -h
expect_whole_out ''
