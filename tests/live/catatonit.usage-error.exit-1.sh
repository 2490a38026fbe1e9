#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
as catatonit
ends 1 --
expect_order 'ERROR (catatonit:1): missing program name' 'usage: catatonit'
ends 1 -- -g --
expect_log 'ERROR (catatonit:1): missing program name'
ends 1 -- -x prog exit 0
expect_order "catatonit: invalid option -- 'x'" 'usage: catatonit'
ends 1 -- --help
expect_order "catatonit: unrecognized option '--help'" 'usage: catatonit'
expect_whole_out ''
