#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# A shell needs descriptor 10, these need none.
for name in /etc/my_init.d/10-a "$hooks_before/10-a" "$hooks_after/10-a"; do
	file "$name" '#!/bin/prog cwd
' 755
done
file /etc/container_environment/A a
# An emulator has some of its own.
enough=7
[ "$arch" = x86_64 ] || enough=16
start --nofile "$enough" -- prog obey
await_log 'obey ready'
send TERM
expect_exit 2
expect_equal "$(log_count 'cwd /')" 3
expect_no_log 'warning'
# With fewer it says what it cannot do, and comes to its end; an emulator crashes.
[ "$arch" = x86_64 ] || exit 0
for few in 3 4 5 6; do
	: >"$work/log"
	start --nofile "$few" -- prog exit 0
	await 'the end' has_ended
	expect_log 'Too many open files'
done
