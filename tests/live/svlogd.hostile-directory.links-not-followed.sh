#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/svlogd_lib.sh
. "$top/tests/live/svlogd_lib.sh"
# What belongs to others stays as it is.
directory a
directory b
directory c
echo mine >"$root/tmp/target"
ln -s /tmp/target "$ours/a/current"
ln -s /tmp/target "$ours/b/lock"
mkfifo "$ours/c/current"
echo line >"$work/text"
input=$work/text
start --cwd /log -- a b c
expect_exit 111
expect_equal "$(cat "$root/tmp/target")" mine
expect_equal "$(stat -c %a "$root/tmp/target")" 644
directory a '!cat'
ln -s /tmp/target "$ours/a/newstate"
feed -- a
say 'one\n'
await 'the line' holds a/current one
send ALRM
await_log 'svlogd: warning: unable to run processor: a: symbolic link loop'
send TERM
expect_exit 0
expect_equal "$(cat "$root/tmp/target")" mine
