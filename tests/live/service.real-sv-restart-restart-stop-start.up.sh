#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# The commands themselves, right after a start; 20 services, 3 times.
set --
for i in 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29; do
	set -- "$@" s$i
	service s$i 'exec sleep 600'
done
start --
for name; do await_stat "$name" run; done
for _ in 1 2 3; do
	for word in restart restart stop start; do real_sv "$word" "$@" >>"$work/said"; done
	for name; do await_stat "$name" run; done
done
! grep -v '^ok: ' "$work/said" || fail 'not all were ok'
send TERM
expect_exit 2
