#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# A child that PID 1 never made: not by fork, not by adoption.
script /etc/my_init.d/10-a 'exec nprog sibling 1'
start -- nprog sibling 42 /bin/prog obey
await_log 'obey ready'
await 'the reaping' has_one_child
send TERM
expect_exit 2
expect_no_log 'failed'
start -- nprog sibling 42 /bin/prog exit 3
expect_exit 3
