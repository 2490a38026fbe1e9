#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
file /etc/my_init.d/10-a 'echo "no first line, $0 $#" >&2' 755
file /etc/my_init.d/20-empty '' 755
start -- prog exit 0
expect_exit 0
expect_log 'no first line, /etc/my_init.d/10-a 0'
: >"$work/log"
rm "$root/bin/sh"
start -- prog exit 0
expect_exit 1
expect_order '*** /etc/my_init.d/10-a: cannot execute: it has no #! line' \
	'*** /etc/my_init.d/10-a failed with status 126'
