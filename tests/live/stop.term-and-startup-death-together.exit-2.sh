#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# Ctrl-C reaches the script as well as the init: it is no failing script. The
# init is held so that both lie there when it looks.
script /etc/my_init.d/10-a 'exec prog sleep 60000'
script "$hooks_before/10-a" 'echo before-ran >&2'
start -- prog obey
await 'the script' child 'prog sleep'
script_pid=$(child 'prog sleep')
send STOP
await 'the hold' in_state T "$pid"
kill -INT "$script_pid"
await 'the death' in_state Z "$script_pid"
send INT
send CONT
expect_exit 2
expect_order 'SIGINT received' 'An error occurred. Aborting.' 'Init system aborted.'
expect_no_log 'failed with status'
expect_no_log 'before-ran'
