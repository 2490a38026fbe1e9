#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
for name in $inits; do
	rm -rf "$root"
	mkdir "$root"
	cp "$base/sbin/oya" "$root/$name"
	cp "$base/bin/prog" "$root/prog"
	init=/$name
	ends 3 --no-proc -- /prog exit 3
	start --no-proc -- /prog obey
	await_log 'obey ready'
	send TERM
	expect_exit 0
	expect_no_log warning
done
