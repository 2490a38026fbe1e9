#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# Three that take 1 s each, and their hooks: they stop together. That they ran on
# until the hook had ended is theirs to say.
for name in a b c; do service $name 'exec prog trap-term 1000'; done
script "$hooks_before/10-a" 'sleep 0.5; echo "before hook ends" >&2'
script "$hooks_after/10-a" 'echo "after hook" >&2'
start --
await_count 'trap-term ready' 3
since=$(now_ms)
send TERM
await_count 'trap-term exits' 3
[ $(($(now_ms) - since)) -lt 2900 ] || [ "$arch" != x86_64 ] || fail "took $(($(now_ms) - since)) ms"
expect_exit 2
expect_order 'before hook ends' 'got TERM' 'got TERM' 'got TERM' 'exits' 'exits' 'exits' 'after hook'
