#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
cp "$native/rogue" "$root/bin/rogue"
init=/bin/rogue
start -- as '' /sbin/oya
expect_exit 0
expect_out 'usage: oya NAME'
start -- as '' /sbin/oya my_init prog exit 3
expect_exit 3
start -- as @100000 /sbin/oya my_init prog exit 4
expect_exit 4
