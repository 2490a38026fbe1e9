#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
as tini
for name in HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM CHLD CONT STOP \
	TSTP TTIN TTOU URG XCPU XFSZ VTALRM PROF WINCH SYS; do
	ends 1 -- -p "SIG$name"
	expect_no_log 'FATAL'
	expect_log 'usage: tini'
done
for name in '' KILL 9 SIG SIG9 SIGNONE sigterm SIGRTMIN SIGSTKFLT SIGIO SIGPWR; do
	ends 1 -- -p "$name" prog exit 0
	expect_log "[FATAL tini (1)] -p: no such signal: $name"
done
