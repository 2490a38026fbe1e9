#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/svlogd_lib.sh
. "$top/tests/live/svlogd_lib.sh"
directory a t1
directory b '!cat'
feed -- a b
say 'one\ntw'
await 'an old log' has_old a s 1
# Empty, it does not age; a line that is not whole yet is no line.
expect_idle 1.5
has_old a s 1 || fail 'an empty one was rotated'
begin=$(now_ms)
say 'o\n'
await 'a second one' has_old a s 2
expect_ms 900 "$begin" 6000
end_input
expect_exit 0
expect_equal "$(all a)" "$(printf 'one\ntwo')"
