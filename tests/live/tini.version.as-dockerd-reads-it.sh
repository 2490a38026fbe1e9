#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
for name in tini docker-init; do
	as "$name"
	ends 0 -- --version
	expect_whole_out 'tini version 0.19.0_oya-VERSION - git.oya'
	expect_whole_log ''
done
# Only when it is alone.
ends 1 -- --version --
expect_log "tini: invalid option -- '-'"
expect_whole_out ''
