#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
# Neither the directory, whose mount would be busy, nor descriptors.
for name in pause 'catatonit -P'; do
	as "${name%% *}"
	# shellcheck disable=SC2086
	start --cwd /usr/bin --extra-fds -- ${name#"${name%% *}"}
	await_loop
	expect_equal "$(stat -L -c %d:%i "/proc/$pid/cwd")" "$(stat -c %d:%i "$root")"
	expect_closed 50 77
	send TERM
	expect_exit 0
done
