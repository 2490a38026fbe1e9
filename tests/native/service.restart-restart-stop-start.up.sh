#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# The bytes of these commands right after a start, which leave a service of runsv
# down now and then: 50 services, 20 times each. After 1.2 s all were read, and
# the pause between two starts is over.
names=
i=10
while [ $i -lt 60 ]; do
	names="$names s$i"
	service s$i 'exec sleep 600'
	i=$((i + 1))
done
start --watchdog 110 --
for name in $names; do await_stat "$name" run; done
round=0
while [ $round -lt 20 ]; do
	round=$((round + 1))
	for name in $names; do
		control=$root$services/$name/supervise/control
		for bytes in tcu tcu d u; do printf %s $bytes >"$control"; done
	done
	sleep 1.2
	for name in $names; do
		read -r line <"$root$services/$name/supervise/stat"
		[ "$line" = run ] || await_stat "$name" run
	done
done
expect_no_log warning
send TERM
expect_exit 2
