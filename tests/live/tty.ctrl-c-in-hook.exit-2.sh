#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
script "$hooks_before/10-a" 'exec prog sleep 60000'
script "$hooks_after/10-b" 'echo b-ran >&2'
start --tty -- prog exit 0
await 'the hook' child 'prog sleep'
printf '\003' >"$work/keys"
expect_exit 2
expect_order 'SIGINT received from the terminal or the kernel' 'b-ran'
# Without a signal to us it is a hook that failed.
: >"$work/log"
start -- prog exit 0
await 'the hook' child 'prog sleep'
kill -INT "$(child 'prog sleep')"
expect_exit 1
