#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
cp "$native/rogue" "$root/bin/rogue"
# KILL and STOP from inside are the kernel's to drop; an emulator has numbers of
# its own for real-time signals.
real_time=
[ "$arch" != x86_64 ] || real_time='34 50 64'
start -- -- sh -c "rogue pelt 9 19 1 3 10 12 28 $real_time & rogue pelt 1 18 17 &
	nprog orphans 200 3; exec prog obey"
await_log 'orphans made'
await_log 'obey ready'
await 'the reaping' has_one_child
send TERM
expect_exit 2
expect_log 'obey got TERM'
: >"$work/log"
# The signals that stop: a few lines, and nobody's grace is shorter for them.
start -- prog trap-term 500
await_log 'trap-term ready'
inside /bin/rogue pelt 15 2 2>>"$work/log" &
helpers=$!
expect_exit 2
expect_log 'trap-term exits'
expect_equal "$(log_count 'trap-term got TERM')" 1
[ "$(log_count 'received from')" -le 6 ] || fail 'a line for each signal'
