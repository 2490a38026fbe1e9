#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
for name in a B _z 2-y 10-x .hidden z-last; do
	script "/etc/my_init.d/$name" "echo 'ran $name' >&2"
done
start -- prog exit 0
expect_exit 0
expect_equal "$(sed -n 's/^ran //p' "$work/log" | tr '\n' ' ')" '.hidden 10-x 2-y B _z a z-last '
: >"$work/log"
mkdir "$root/etc/other.d"
script /etc/other.d/10-o 'echo "ran o" >&2'
start --env ENV_INIT_DIRECTORY=/etc/other.d -- prog exit 0
expect_exit 0
expect_equal "$(sed -n 's/^ran //p' "$work/log")" 'o'
: >"$work/log"
# A last slash is no second one in the log.
start --env ENV_INIT_DIRECTORY=/etc/other.d/ -- prog exit 0
expect_exit 0
expect_log 'Running /etc/other.d/10-o...'
