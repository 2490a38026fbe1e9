#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
init=/sbin/runsvdir
for arguments in '' '-P' '-x /'; do
	: >"$work/log"
	# shellcheck disable=SC2086
	start -- $arguments
	expect_exit 1
	expect_log 'usage: runsvdir [-P] dir'
done
