#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# From a sender outside; 37 is SIGRTMIN+3.
start -- prog obey
await_log 'obey ready'
number=32
while [ "$number" -le 64 ]; do
	[ "$number" = 37 ] || "$native/prog" kill "$pid" "$number"
	number=$((number + 1))
done
await 'sleep' in_state S "$pid"
expect_no_log 'obey got TERM'
"$native/prog" kill "$pid" 37
expect_exit 2
expect_log 'SIGRTMIN+3 received from outside the container'
