#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/svlogd_lib.sh
. "$top/tests/live/svlogd_lib.sh"
# A prompt never ends.
directory a
feed -- a
say 'one\nlogin: '
await 'the first line' holds a/current one
begin=$(now_ms)
send TERM
expect_exit 0
expect_ms 2900 "$begin" 8000
holds a/current "$(printf 'one\nlogin: ')" || fail 'its beginning is lost'
