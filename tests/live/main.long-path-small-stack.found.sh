#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# An entry longer than any path, and many empty ones, on a small stack.
mkdir -p "$root/etc/container_environment"
{
	head -c 50000 /dev/zero | tr '\0' x
	head -c 50000 /dev/zero | tr '\0' :
	printf /opt:/bin
} >"$root/tmp/path"
script /etc/my_init.d/10-a 'mv /tmp/path /etc/container_environment/PATH'
script /opt/tool 'echo tool-ran >&2'
start --stack 524288 -- tool
expect_exit 0
expect_log 'tool-ran'
