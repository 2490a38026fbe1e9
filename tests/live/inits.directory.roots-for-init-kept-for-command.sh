#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
for name in $inits; do
	as "$name"
	fresh
	start --cwd /usr/bin -- sh -c 'prog cwd; exec prog obey'
	await_log 'obey ready'
	await_loop
	expect_equal "$(stat -L -c %d:%i "/proc/$pid/cwd")" "$(stat -c %d:%i "$root")"
	send TERM
	expect_exit 0
	expect_log 'cwd /usr/bin'
done
