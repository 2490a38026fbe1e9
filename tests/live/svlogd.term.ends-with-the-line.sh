#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/svlogd_lib.sh
. "$top/tests/live/svlogd_lib.sh"
# What comes after the line is for who reads next: here ourselves.
directory a
feed -- a
say 'one\ntw'
await 'the first line' holds a/current one
send TERM
sleep 0.3
! has_ended || fail 'has not waited for the end of the line'
say 'o\nthree\n'
expect_exit 0
holds a/current "$(printf 'one\ntwo')" || fail 'not the two lines'
expect_equal "$(stat -c %a "$ours/a/current")" 744
start --cwd /log -- a
await 'the third line' holds a/current "$(printf 'one\ntwo\nthree')"
send INT
expect_exit 0
