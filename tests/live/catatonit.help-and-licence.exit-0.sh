#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
as catatonit
ends 0 -- -h
expect_log 'usage: catatonit'
expect_log 'OYA_REWRITE'
expect_whole_out ''
ends 0 -- -gL
expect_out 'MIT licence'
expect_whole_log ''
