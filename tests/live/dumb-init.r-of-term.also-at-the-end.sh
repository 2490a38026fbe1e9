#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
# What the group gets when the command has ended. It outlives it below another PID 1.
make_gate end
start_below dumb-init -r 15:10 sh -c 'prog signals 10 & read -r go </tmp/end; exit 3'
await_log 'signals ready'
open_gate end
expect_exit 3
expect_log 'signals got 10'
