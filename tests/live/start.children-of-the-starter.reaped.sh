#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# As after `exec my_init` in a script: no signal will come for what is dead.
cp "$native/rogue" "$root/bin/rogue"
init=/bin/rogue
start -- leave /sbin/my_init -- prog obey
await_log 'obey ready'
await 'the reaping' has_no_zombies
send TERM
expect_exit 2
