#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# epoll_ctl answers EPERM: an epoll that watches nothing would sleep for ever.
start --deny 233 -- prog obey
await_log 'obey ready'
expect_log 'signals are waited for in a slower way'
send TERM
expect_exit 2
: >"$work/log"
start --deny 233 -- prog exit 5
expect_exit 5
