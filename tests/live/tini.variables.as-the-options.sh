#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
# Even when they are empty; and they stay for the command.
as tini
start --env TINI_KILL_PROCESS_GROUP= --env TINI_SUBREAPER= --env TINI_VERBOSITY=1 -- \
	sh -c 'prog env; prog signals & exec prog signals'
await 'both' eval '[ "$(log_count "signals ready")" = 2 ]'
for variable in TINI_KILL_PROCESS_GROUP= TINI_SUBREAPER= TINI_VERBOSITY=1; do
	expect_log "$variable"
done
send USR1
await 'both signals' eval '[ "$(log_count "signals got 10")" = 2 ]'
send TERM
expect_exit 0
