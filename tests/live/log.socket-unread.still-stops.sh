#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
cp "$native/rogue" "$root/bin/rogue"
init=/bin/rogue
# Not by its command line: the socket's reader and we ourselves show that, too.
start -- unread /sbin/my_init -- sh -c ': >/tmp/main; exec prog flood'
await 'main' [ -e "$root/tmp/main" ]
send TERM
expect_exit 2
