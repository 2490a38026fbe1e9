#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
script /etc/my_init.d/10-a 'exit 3'
script /etc/my_init.d/20-b 'echo b-ran >&2'
script "$hooks_before/10-a" 'echo before-ran >&2'
script "$hooks_after/10-a" 'echo after-ran >&2'
start -- prog exit 0
expect_exit 1
expect_order '*** /etc/my_init.d/10-a failed with status 3' '*** Killing all processes...'
expect_no_log 'b-ran'
expect_no_log 'before-ran'
expect_no_log 'after-ran'
expect_no_log 'Running prog'
