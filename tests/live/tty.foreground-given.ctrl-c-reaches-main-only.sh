#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
start --tty -- -- sh -c 'prog tty; exec prog await-int'
await_log 'await-int ready'
expect_log 'tty terminal front'
printf '\003' >"$work/keys"
expect_exit 7
expect_log 'await-int got INT'
expect_no_log 'SIGINT received'
: >"$work/log"
# A direct child has a process group of its own.
start --tty -- prog tty
expect_exit 0
expect_log 'tty terminal front own-group'
