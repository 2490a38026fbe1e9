#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# With and without /proc nothing depends on the limit of their number.
start --nofile 4096 --extra-fds -- prog obey
await_log 'obey ready'
await 'sleep' in_state S "$pid"
for fd in 50 77 2000; do
	[ -e "/proc/$(child 'prog obey')/fd/$fd" ] || fail "main has no descriptor $fd"
	[ ! -e "/proc/$pid/fd/$fd" ] || fail "the init holds descriptor $fd"
done
send TERM
expect_exit 2
: >"$work/log"
start --nofile 4096 --no-proc --extra-fds -- prog obey
await_log 'obey ready'
await 'sleep' in_state S "$pid"
for fd in 50 77; do
	[ ! -e "/proc/$pid/fd/$fd" ] || fail "the init holds descriptor $fd"
done
send TERM
expect_exit 2
