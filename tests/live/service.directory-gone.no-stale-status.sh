#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# supervise/ deleted while it runs: what cannot be written is said once, and when
# it is there again, it is written.
service web 'exec sleep 600'
supervise web
await_stat web run
rm -r "$root$services/web/supervise"
kill "$(child 'sleep 600')"
await_log 'web was ended by SIGTERM'
await_log 'web: warning: unable to write supervise/status: '
expect_equal "$(log_count 'unable to write')" 1
mkdir "$root$services/web/supervise"
await 'another' child 'sleep 600' >/dev/null
kill "$(child 'sleep 600')"
await_count 'web was ended by SIGTERM' 2
await_stat web run
send TERM
expect_exit 0
