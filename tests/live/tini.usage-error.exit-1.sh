#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
as tini
ends 1 --
expect_log 'usage: tini'
ends 1 -- -gvv
expect_log 'usage: tini'
ends 1 -- -gX prog exit 0
expect_order "tini: invalid option -- 'X'" 'usage: tini'
ends 1 -- --single prog exit 0
expect_log "tini: invalid option -- '-'"
for letter in p e; do
	ends 1 -- "-v$letter"
	expect_order "tini: option requires an argument -- '$letter'" 'usage: tini'
done
expect_whole_out ''
