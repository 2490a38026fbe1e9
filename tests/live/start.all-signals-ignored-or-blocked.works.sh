#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
cp "$native/rogue" "$root/bin/rogue"
init=/bin/rogue
all=ffffffffffffffff
# An emulator needs its faults, and some of the upper half.
[ "$arch" = x86_64 ] || all=3ffffb27
for sets in "$all 0" "0 $all" "$all $all"; do
	: >"$work/log"
	# shellcheck disable=SC2086
	start -- deaf $sets /sbin/my_init -- sh -c 'nprog mask; exec prog obey'
	await_log 'obey ready'
	expect_log 'mask blocked 0 ignored 0'
	send TERM
	expect_exit 2
	# shellcheck disable=SC2086
	start -- deaf $sets /sbin/my_init nprog exit 9
	expect_exit 9
done
