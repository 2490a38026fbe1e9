#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/svlogd_lib.sh
. "$top/tests/live/svlogd_lib.sh"
# The log is kept until it has worked; killed is as good as failed.
directory a '!echo half; [ -e fine ] || kill -9 $$; cat'
feed -- a
say 'one\n'
await 'the line' holds a/current one
send ALRM
await_log 'svlogd: warning: processor failed, restart: a'
expect_equal "$(cat "$ours"/a/@*.u)" one
# Meanwhile it goes on, until another one would be needed.
say 'two\n'
await 'the line' holds a/current two
: >"$ours/a/fine"
await 'success' has_old a s 1
await 'the end of what it read' has_old a u 0
has_old a t 0 || fail 'is still there'
expect_equal "$(cat "$ours"/a/@*.s)" "$(printf 'half\none')"
expect_equal "$(stat -c %a "$ours"/a/@*.s)" 744
end_input
expect_exit 0
