#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# A logger is told by its own supervise/control; x is not for it.
service web 'exec sleep 600'
script $services/web/log/run 'exec cat'
supervise web
await_stat web/log run
first=$(pid_of web/log)
tell web/log x
tell web/log t
await 'another' is_another web/log "$first"
in_stat web run || fail 'the service was told'
tell web/log d
await_stat web/log down
tell web/log u
await_stat web/log run
send TERM
expect_exit 0
