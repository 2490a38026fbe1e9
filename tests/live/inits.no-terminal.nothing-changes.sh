#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
for name in $inits; do
	as "$name"
	ends 0 -- prog tty
	expect_log 'tty none back own-group'
done
# One on which somebody else is in front stays theirs.
as tini
fresh
start --tty -- sh -c 'exec prog tty </dev/null'
expect_exit 0
expect_log 'tty none'
