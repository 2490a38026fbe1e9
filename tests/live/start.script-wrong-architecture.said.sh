#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# The head of a program for s390x: big-endian, 64 bits, machine 22.
file /etc/my_init.d/10-a '' 755
{
	printf '\177ELF\002\002\001\000\000\000\000\000\000\000\000\000\000\002\000\026\000\000\000\001'
	head -c 200 /dev/zero
} >"$root/etc/my_init.d/10-a"
start -- prog exit 0
expect_exit 1
expect_order "*** /etc/my_init.d/10-a: cannot execute: built for s390x, this is $arch" \
	'*** /etc/my_init.d/10-a failed with status 126'
