#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# The commands themselves, right after a start; 20 services, 3 times.
names=
i=10
while [ $i -lt 30 ]; do
	names="$names s$i"
	service s$i 'exec sleep 600'
	i=$((i + 1))
done
start --
for name in $names; do await_stat $name run; done
# shellcheck disable=SC2086
for round in 1 2 3; do
	real_sv restart $names >>"$work/said"
	real_sv restart $names >>"$work/said"
	real_sv stop $names >>"$work/said"
	real_sv start $names >>"$work/said"
	for name in $names; do await_stat $name run; done
done
! grep -v '^ok: ' "$work/said" || fail 'not all were ok'
send TERM
expect_exit 2
