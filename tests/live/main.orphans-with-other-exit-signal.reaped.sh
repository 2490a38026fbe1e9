#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# Their parents asked for no signal at their death, or for another one.
cp "$native/rogue" "$root/bin/rogue"
start -- -- sh -c 'rogue silent 20; exec prog obey'
await_log 'obey ready'
await 'the reaping' has_one_child
send TERM
expect_exit 2
