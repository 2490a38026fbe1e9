#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
make_gate end
start_below dumb-init sh -c 'prog trap-term & read -r go </tmp/end; exit 3'
await_log 'trap-term ready'
open_gate end
expect_exit 3
expect_log 'trap-term got TERM'
