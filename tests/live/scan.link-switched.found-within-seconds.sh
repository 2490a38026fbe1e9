#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# /etc/service is a link, as runsvchdir leaves it.
mkdir -p "$root/etc/sets/one/a" "$root/etc/sets/two/b"
script /etc/sets/one/a/run 'exec prog obey'
script /etc/sets/two/b/run 'exec prog sleep'
rmdir "$root$services"
ln -s sets/one "$root$services"
start --
await_log 'obey ready'
ln -s sets/two "$root/etc/next"
mv -T "$root/etc/next" "$root$services"
await_log 'sleep ready'
await_log 'obey got TERM'
await 'one of them' has_one_child
expect_no_log warning
send TERM
expect_exit 2
