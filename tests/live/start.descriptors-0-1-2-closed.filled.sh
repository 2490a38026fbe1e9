#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
file /etc/container_environment/A a
script /etc/my_init.d/10-a 'exit 0'
for closed in '' 0 1 2 '0 1' '0 2' '1 2' '0 1 2'; do
	rm -f "$root/tmp/fds" "$root/etc/container_environment.sh"
	set --
	for fd in $closed; do
		set -- "$@" --close "$fd"
	done
	start "$@" -- nprog fds /tmp/fds
	expect_exit 0
	expect_equal "closed $closed: $(cat "$root/tmp/fds")" "closed $closed: fds 0 1 2"
	! grep -r -q -F '***' "$root/etc" || fail "a file holds a line of the log"
done
# Without /dev there is nothing to fill them with but something of our own.
rm -f "$root/dev/null" "$root/tmp/fds"
start --close 0 --close 1 --close 2 -- nprog fds /tmp/fds
expect_exit 0
expect_equal "$(cat "$root/tmp/fds")" 'fds 0 1 2'
