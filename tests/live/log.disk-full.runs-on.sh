#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
script "$hooks_after/10-a" 'touch /tmp/after-ran'
log_to=/dev/full
start -- prog obey
await 'main' child 'prog obey'
send TERM
expect_exit 2
[ -e "$root/tmp/after-ran" ] || fail 'no hook'
rm "$root/tmp/after-ran"
# A limit on the size of files: SIGXFSZ as well.
head -c 2000 /dev/zero >"$work/full"
log_to=$work/full
ulimit -f 1
start -- prog exit 5
expect_exit 5
[ -e "$root/tmp/after-ran" ] || fail 'no hook'
expect_equal "$(stat -c %s "$work/full")" 2000
