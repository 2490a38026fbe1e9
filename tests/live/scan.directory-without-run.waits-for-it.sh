#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# Made step by step, as by hand: it says what is missing, and starts in time.
start --
mkdir "$root$services/web"
await_log "unable to find run in web: file does not exist"
service web 'exec prog sleep'
await_log 'sleep ready'
send TERM
expect_exit 2
