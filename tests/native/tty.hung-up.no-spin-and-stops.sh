#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# The kernel sends HUP, and every write answers EIO.
cp "$native/rogue" "$root/bin/rogue"
script "$hooks_after/10-a" 'touch /tmp/after-ran'
start --tty -- -- rogue hang-up /bin/sh -c 'touch /tmp/gone; exec busybox sleep 1000'
await 'the end of the terminal' test -e "$root/tmp/gone"
expect_idle 1
send TERM
expect_exit 2
[ -e "$root/tmp/after-ran" ] || fail 'no hook'
