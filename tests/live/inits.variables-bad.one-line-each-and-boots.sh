#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
as tini
one_line() {
	ends 3 --env "$1" -- prog exit 3
	expect_log "[WARN  tini (1)] warning: ${1%%=*}"
	expect_equal "$(wc -l <"$work/log")" 1
}
for variable in OYA_REWRITE=TERM OYA_REWRITE=TERM:FOO OYA_REWRITE=65:1 OYA_REWRITE=:1 \
	OYA_STOP_DELAY=soon OYA_STOP_DELAY=-1 OYA_STOP_DELAY= OYA_KILL_ALL_AFTER=1s \
	OYA_KILL_ALL_AFTER=99999999999 OYA_EXIT_ZERO=256 OYA_EXIT_ZERO=3x; do
	one_line "$variable"
done
# The rest of a list holds.
ends 0 --env OYA_EXIT_ZERO=1,x,3 -- prog exit 3
expect_equal "$(wc -l <"$work/log")" 1
# Nothing is nothing.
ends 3 --env OYA_REWRITE= --env OYA_EXIT_ZERO= --env OYA_KILL_GROUP= -- prog exit 3
expect_whole_log ''
