#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
as tini
ends 0 --env TINI_VERBOSITY=2 -- prog exit 0
expect_out '[INFO '
ends 0 --env TINI_VERBOSITY=2x -- -vvv prog exit 0
expect_out '[INFO '
! grep -q DEBUG "$work/out" || fail 'more than the variable says'
# As atoi(3) reads it.
ends 0 --env "TINI_VERBOSITY= +2" -- prog exit 0
expect_out '[INFO '
for junk in '' junk -1; do
	ends 127 --env "TINI_VERBOSITY=$junk" -- -vvv /nosuch
	expect_whole_out ''
	expect_whole_log '[FATAL tini (1)] exec /nosuch failed: No such file or directory'
done
