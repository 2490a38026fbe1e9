#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
for name in $inits; do
	as "$name"
	for closed in 0 1 2 '0 1 2'; do
		rm -f "$root/tmp/fds"
		set --
		for fd in $closed; do
			set -- "$@" --close "$fd"
		done
		ends 0 "$@" -- nprog fds /tmp/fds
		expect_equal "$(cat "$root/tmp/fds")" 'fds 0 1 2'
	done
done
