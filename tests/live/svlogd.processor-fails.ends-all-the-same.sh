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
expect_equal "$(cat "$ours"/a/@*.u)" one
