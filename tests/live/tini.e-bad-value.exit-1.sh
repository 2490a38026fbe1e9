#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
as tini
for value in 256 -1 0x3 abc 3a '3 ' 1_0 ' ' + 99999999999999999999; do
	ends 1 -- -e "$value" prog exit 3
	expect_whole_log "[FATAL tini (1)] -e: not an exit code: $value"
done
