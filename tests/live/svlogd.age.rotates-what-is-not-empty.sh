#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/svlogd_lib.sh
. "$top/tests/live/svlogd_lib.sh"
directory a t1
feed -- a
say 'one\n'
await 'an old log' has_old a s 1
# Empty, it does not age.
expect_idle 2.5
has_old a s 1 || fail 'an empty one was rotated'
begin=$(now_ms)
say 'two\n'
await 'a second one' has_old a s 2
expect_ms 900 "$begin" 6000
end_input
expect_exit 0
expect_equal "$(all a)" "$(printf 'one\ntwo')"
