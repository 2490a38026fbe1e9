#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
as dumb-init
fresh
start --tty -- sh -c 'prog tty; prog about; exec prog await-int'
await_log 'await-int ready'
expect_log 'tty terminal front'
expect_log 'about own-session'
printf '\003' >"$work/keys"
expect_exit 7
expect_log 'await-int got INT'
