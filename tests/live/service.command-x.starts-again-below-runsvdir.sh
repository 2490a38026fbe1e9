#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# Torn down, then found again; the old files do not show it running meanwhile.
service web 'exec prog sleep'
script $services/web/log/run 'exec cat'
init=/sbin/runsvdir
start -- -P $services
await_log 'sleep ready'
await_stat web run
first=$(pid_of web)
tell web x
await_count 'sleep ready' 2
await 'another' is_another web "$first"
await_stat web/log run
send HUP
expect_exit 111
