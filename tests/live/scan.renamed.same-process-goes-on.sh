#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# And it listens where it is now.
service old 'exec sleep 600'
script $services/old/log/run 'exec cat'
start --
await_stat old run
first=$(pid_of old)
mv "$root$services/old" "$root$services/new"
service other 'exec prog sleep'
await_log 'sleep ready'
in_stat new run || fail 'not running'
expect_equal "$(pid_of new)" "$first"
tell new t
await 'another' is_another new "$first"
expect_equal "$(children_of "$pid" | wc -w)" 3
mv "$root$services/new" "$root/tmp/new"
await 'its end' has_one_child
send TERM
expect_exit 2
