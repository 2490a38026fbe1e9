#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# TERM, and no CONT: it is to run on.
service web 'exec prog signals 12'
supervise web
await_log 'signals ready'
first=$(process_of web)
tell web t
await_log 'signals got 15'
await_stat web 'run, got TERM'
tell web 2
await_count 'signals ready' 2
await_stat web run
expect_no_log 'signals got 18'
[ "$(process_of web)" != "$first" ] || fail 'the same'
tell web x
await_count 'signals got 18' 1
tell web 2
expect_exit 0
