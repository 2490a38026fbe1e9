#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
init=/sbin/runsv
for arguments in '' 'a b'; do
	: >"$work/log"
	# shellcheck disable=SC2086
	start -- $arguments
	expect_exit 1
	expect_log 'usage: runsv dir'
done
start -- --help
expect_exit 0
expect_out 'usage: runsv dir'
