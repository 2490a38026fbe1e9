#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# With and without /proc nothing depends on the limit of their number.
start --nofile 4096 --extra-fds -- prog obey
await_log 'obey ready'
main=$(child 'prog obey')
for fd in 50 77 2000; do
	[ -e "/proc/$main/fd/$fd" ] || fail "main has no descriptor $fd"
done
expect_closed 50 77 2000
send TERM
expect_exit 2
: >"$work/log"
start --nofile 4096 --no-proc --extra-fds -- prog obey
await_log 'obey ready'
expect_closed 50 77
send TERM
expect_exit 2
