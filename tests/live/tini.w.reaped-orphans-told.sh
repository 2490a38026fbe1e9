#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
as tini
script /bin/main 'nprog orphans 100 9; exec prog obey'
start -- -w main
await_log 'obey ready'
await 'the reaping' has_one_child
send TERM
expect_exit 0
expect_equal "$(log_count 'Reaped zombie process with pid=')" 100
# Without the option, and of the command itself: no word.
ends 3 -- -w prog exit 3
expect_whole_log ''
fresh
start -- main
await_log 'obey ready'
await 'the reaping' has_one_child
send TERM
expect_exit 0
expect_no_log 'tini'
