#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/svlogd_lib.sh
. "$top/tests/live/svlogd_lib.sh"
directory a '!exit 1'
feed -- a
say 'one\n'
await 'the line' holds a/current one
send ALRM
await_log 'svlogd: warning: processor failed, restart: a'
send TERM
expect_exit 0
# By the end of its input as well.
start --cwd /log -- a
say 'two\n'
await 'the line' grep -q two "$ours/a/current"
send ALRM
await 'it fails again' said 'processor failed' 2
end_input
expect_exit 0
expect_equal "$(all a)" "$(printf 'one\ntwo')"
has_old a u 2 || fail 'not both are kept'
