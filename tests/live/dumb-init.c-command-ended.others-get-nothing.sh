#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
make_gate end
start_below dumb-init -c sh -c 'prog signals 12 & read -r go </tmp/end; exit 3'
await_log 'signals ready'
look_below
open_gate end
left_alone() { pid=$first has_one_child; }
await 'the end of the init' left_alone
kill -USR2 "$(child 'prog signals' "$first")"
expect_exit 3
expect_equal "$(got)" '12 '
