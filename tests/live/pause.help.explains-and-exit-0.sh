#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
as pause
ends 0 -- --help
expect_out 'usage: pause'
expect_out 'OYA_KILL_ALL_AFTER'
expect_whole_log ''
