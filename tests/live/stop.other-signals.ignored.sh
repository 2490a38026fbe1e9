#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
has_taken_all() {
	in_state S "$pid" && grep -q '^ShdPnd:.0*$' "/proc/$pid/status"
}
start -- prog obey
await_log 'obey ready'
# An emulator does not survive a sent fault together with another signal: where
# there is one, no faults.
faults=
[ "$arch" != x86_64 ] || faults='SEGV BUS ILL FPE'
# One by one, then all at once.
for name in $faults HUP QUIT USR1 USR2 WINCH ALRM PIPE ABRT TRAP TSTP TTIN TTOU CONT; do
	send "$name"
	await 'the taking' has_taken_all
done
send STOP
await 'the stop' in_state T "$pid"
for name in $faults HUP QUIT USR1 USR2 WINCH ALRM PIPE ABRT TRAP CHLD URG XCPU XFSZ VTALRM PROF IO SYS; do
	send "$name"
done
send CONT
await 'the taking' has_taken_all
child 'prog obey' >"$work/main"
expect_no_log 'obey got TERM'
expect_no_log 'received'
send TERM
expect_exit 2
expect_equal "$(log_count 'obey got TERM')" 1
