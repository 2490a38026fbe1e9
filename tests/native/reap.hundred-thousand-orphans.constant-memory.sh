#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
memory_kib() { sed -n 's/^RssAnon:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$pid/status"; }
make_gate more
start --watchdog 560 -- -- sh -c 'prog orphans 1000; read -r go </tmp/more; prog orphans 100000; exec prog obey'
await_log 'orphans made'
await 'the reaping' has_one_child
before=$(memory_kib)
open_gate more
tries=0
until in_log 'obey ready'; do
	tries=$((tries + 1))
	[ "$tries" -lt 5500 ] || fail 'the storm does not end'
	sleep 0.1
done
await 'the reaping' has_one_child
expect_equal "$(memory_kib)" "$before"
send TERM
expect_exit 2
