#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
cp "$native/rogue" "$root/bin/rogue"
mkfifo "$work/pipe"
exec 3<>"$work/pipe"
log_to=$work/pipe
waits() { ! sed -n 's/^flags:[^0-9]*//p' "/proc/$pid/fdinfo/2" | grep -q '[4-7]...$'; }
# The init itself leaves them as they are.
start -- prog sleep
await 'main' child 'prog sleep'
waits || fail 'the init made a descriptor of its children non-blocking'
send TERM
expect_exit 2
start -- rogue no-wait /bin/prog obey
await 'main' child 'prog obey'
! waits || fail 'main did not change it'
"$native/prog" fill "$work/pipe"
send TERM
expect_exit 2
