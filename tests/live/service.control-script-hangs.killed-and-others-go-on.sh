#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# What runsv would wait for without end.
service web 'exec prog signals'
script $services/web/control/h 'exec sleep 600'
service other 'exec prog sleep'
start --
await_log 'signals ready'
await_log 'sleep ready'
since=$(now_ms)
tell web hi
await 'the script' child 'sleep 600' >/dev/null
# The others do not wait, nor the scan.
first=$(pid_of other)
tell other t
await 'another' is_another other "$first"
service new 'exec prog obey'
await_log 'obey ready'
expect_no_log 'signals got'
await_log '*** web: control/h did not end within 5.0 s; sending SIGKILL.'
await_log 'signals got 2'
expect_ms 4900 "$since" 20000
expect_order 'signals got 1' 'signals got 2'
send TERM
expect_exit 2
