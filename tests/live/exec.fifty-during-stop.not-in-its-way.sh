#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
start -- prog trap-term 1500
await_log 'trap-term ready'
send TERM
await_log 'trap-term got TERM'
number=0
while [ "$number" -lt 50 ]; do
	number=$((number + 1))
	inside /bin/prog orphans 1 >/dev/null 2>&1 & # it may meet the end of all
	helpers="$helpers $!"
done
expect_exit 2
expect_log 'trap-term exits'
expect_no_log 'leaving it to the kernel'
