#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# A table of orphans would show in these 3,000; tests/native has 100,000.
memory_kib() { sed -n 's/^RssAnon:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$pid/status"; }
make_gate more
start -- -- sh -c 'prog orphans 200; nprog orphans 300; read -r go </tmp/more; nprog orphans 3000
	exec prog obey'
await 'the first' eval '[ "$(log_count "orphans made")" = 2 ] && has_no_zombies'
before=$(memory_kib)
open_gate more
await_log 'obey ready'
await 'the reaping' has_one_child
after=$(memory_kib)
[ "$after" -le $((before + 256)) ] || fail "memory grew from $before to $after KiB"
send TERM
expect_exit 2
