#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# By each way to ask for an end; a word that is no signal is one line, and TERM.
service web 'exec prog signals 18'
file $services/web/down-signal 'INT
'
supervise web
await_log 'signals ready'
tell web d
await_stat web down
file $services/web/down-signal 'SIGHUP'
tell web u
await_count 'signals ready' 2
tell web d
await_stat web down
file $services/web/down-signal 'nonsense'
tell web u
await_count 'signals ready' 3
send TERM
expect_exit 0
expect_order 'got 2' 'got 18' 'got 1' 'got 18' 'got 15' 'got 18'
expect_equal "$(grep -c 'signals got 15' "$work/log")" 1
expect_log "web: warning: down-signal: 'nonsense' is not used"
