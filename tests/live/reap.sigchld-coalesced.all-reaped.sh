#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
script /etc/my_init.d/10-a 'exec nprog crowd 100'
start -- prog obey
await_log 'obey ready'
children=$(children_of "$pid")
expect_equal "$(echo "$children" | wc -w)" 101
send STOP
await 'the stop' in_state T "$pid"
for each in $children; do
	kill -KILL "$each"
done
for each in $children; do
	await 'a death' in_state Z "$each"
done
send CONT
expect_exit 137
expect_log '*** prog exited with status 137'
