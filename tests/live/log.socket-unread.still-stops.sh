#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
cp "$native/rogue" "$root/bin/rogue"
init=/bin/rogue
start -- unread /sbin/my_init prog flood
await 'main' child 'prog flood'
send TERM
expect_exit 2
