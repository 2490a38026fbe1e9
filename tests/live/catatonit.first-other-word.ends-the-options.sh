#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
as catatonit
ends 3 -- sh -c 'exit 3'
ends 3 -- -g -- sh -c 'exit 3'
ends 0 -- echo a -- -h
expect_whole_out 'a -- -h'
