#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
script "$hooks_before/10-a" 'echo before-ran >&2'
script "$hooks_after/10-a" 'echo after-ran >&2'
start -- --skip-runit -- prog obey
await_log 'obey ready'
send TERM
expect_exit 2
expect_no_log 'before-ran'
expect_no_log 'after-ran'
expect_log 'Killing all processes'
