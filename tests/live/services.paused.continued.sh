#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
service web 'exec prog obey'
start --
await_log 'obey ready'
process=$(process_of web)
tell web p
await 'the pause' in_state T "$process"
send TERM
expect_exit 2
expect_log 'obey got TERM'
expect_no_log SIGKILL
