#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
script /etc/my_init.d/10-a 'busybox mount -t tmpfs -o noexec none /tmp
cp /bin/prog /tmp/prog'
start -- /tmp/prog exit 0
expect_exit 126
expect_order '*** /tmp/prog: cannot execute: no permission (mode or mount)' '*** /tmp/prog exited with status 126.'
