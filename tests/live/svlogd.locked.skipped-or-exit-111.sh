#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/svlogd_lib.sh
. "$top/tests/live/svlogd_lib.sh"
directory a
directory b
feed -- a
await 'the lock' [ -e "$ours/a/current" ]
first=$pid
first_cage=$cage
helpers="$helpers $cage"
mv "$work/pid" "$work/first"
exec 3>&5
input=/dev/null
start --cwd /log -- a
expect_exit 111
expect_log 'svlogd: warning: unable to lock directory: a: temporary failure'
echo line >"$work/text"
input=$work/text
start --cwd /log -- a b
expect_exit 0
expect_equal "$(cat "$ours/b/current")" line
expect_equal "$(cat "$ours/a/current")" ''
kill -KILL "$first"
wait "$first_cage" || :
