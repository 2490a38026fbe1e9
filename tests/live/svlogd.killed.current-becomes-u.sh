#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/svlogd_lib.sh
. "$top/tests/live/svlogd_lib.sh"
directory a n2
feed -- a
say 'one\n'
await 'the line' holds a/current one
expect_equal "$(stat -c %a "$ours/a/current")" 644
send KILL
await 'the end' has_ended
wait "$cage" || :
start --cwd /log -- -v a
await_log 'svlogd: info: new: a/current'
expect_equal "$(cat "$ours"/a/@*.u)" one
expect_equal "$(stat -c %a "$ours"/a/@*.u)" 644
say 'two\n'
await 'the line' holds a/current two
send TERM
expect_exit 0
: >"$work/log"
start --cwd /log -- -v a
await_log 'svlogd: info: append: a/current'
send TERM
expect_exit 0
expect_equal "$(cat "$ours/a/current")" two
