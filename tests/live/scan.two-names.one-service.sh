#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# One directory is one service, whatever it is called.
service web 'exec sleep 600'
ln -s web "$root$services/another"
ln -s "$services/web" "$root$services/third"
service other 'exec prog sleep'
start --
await_log 'sleep ready'
await_stat web run
first=$(pid_of web)
sleep 1.2
expect_equal "$(children_of "$pid" | wc -w)" 2
rm "$root$services/third"
mv "$root$services/web" "$root$services/moved"
await_log 'unable to stat another: file does not exist'
expect_equal "$(pid_of moved)" "$first"
in_stat moved run || fail 'not running'
expect_no_log lock
expect_equal "$(children_of "$pid" | wc -w)" 2
send TERM
expect_exit 2
