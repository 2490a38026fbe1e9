#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
script /etc/my_init.d/10-a 'echo a-ran >&2'
start -- --help
expect_exit 0
expect_out 'usage: my_init'
expect_out '--stop-within'
start -- -h
expect_exit 0
expect_equal "$(cat "$work/log")" ''
