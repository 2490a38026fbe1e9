#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# No look each few seconds: the kernel tells of changes.
service a 'exec prog obey'
start --
await_log 'obey ready'
await_stat a run
service b 'exec prog sleep'
await_log 'sleep ready'
since=$(now_ms)
service c 'exec sleep 600'
await_stat c run
expect_ms 0 "$since" 4000
mv "$root$services/a" "$root/tmp/a"
await_log 'obey got TERM'
await 'its end' grep -q down "$root/tmp/a/supervise/stat"
in_stat b run || fail 'another one was stopped'
# Back again: it starts.
mv "$root/tmp/a" "$root$services/a"
await_count 'obey ready' 2
rm -r "$root$services/b"
await 'two services' eval '[ "$(children_of "$pid" | wc -w)" = 2 ]'
expect_no_log warning
send TERM
expect_exit 2
