#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
service web 'exec prog obey'
: >"$root$services/web/log"
supervise web
await_log 'obey ready'
expect_log 'web: warning: ./log: not a directory.'
send TERM
expect_exit 0
