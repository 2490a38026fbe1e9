#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
script /etc/my_init.d/10-a 'echo a-ran >&2'
script "$hooks_after/10-a" 'echo after-ran >&2'
start --
await_log 'a-ran'
await 'sleep' eval 'in_state S "$pid" && has_no_children'
send TERM
expect_exit 2
expect_order 'a-ran' '*** Init system aborted.' '*** Killing all processes...'
expect_log 'after-ran'
