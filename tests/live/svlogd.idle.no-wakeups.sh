#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/svlogd_lib.sh
. "$top/tests/live/svlogd_lib.sh"
directory a 't1
n2'
directory b '!cat'
feed -- -t a b
say 'one\ntw'
await 'an old log' has_old a s 1
expect_idle 3
send TERM
expect_exit 0
