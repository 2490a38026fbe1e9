#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
start -- prog obey
await_log 'obey ready'
for name in HUP QUIT USR1 USR2 WINCH ALRM PIPE SEGV BUS ILL FPE ABRT TRAP TSTP TTIN TTOU CONT CHLD \
	URG XCPU XFSZ VTALRM PROF IO SYS; do
	send "$name"
done
await 'sleep' in_state S "$pid"
child 'prog obey' >"$work/main"
expect_no_log 'obey got TERM'
send TERM
expect_exit 2
expect_equal "$(log_count 'obey got TERM')" 1
