#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
start_below dumb-init sh -c 'nprog orphans 10 3; exec prog obey'
await_log 'obey ready'
look_below
has_only_the_init() { pid=$first has_one_child; }
await 'the reaping by PID 1' has_only_the_init
expect_equal "$(children_of "$pid" | wc -w)" 1
send TERM
expect_exit 0
expect_no_log 'dumb-init'
