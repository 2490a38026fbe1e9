#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
script "$hooks_after/10-a" 'echo after-ran >&2'
start -- prog obey
await_log 'obey ready'
rm "$root/sbin/oya" "$root/sbin/my_init"
send TERM
expect_exit 2
expect_log 'after-ran'
