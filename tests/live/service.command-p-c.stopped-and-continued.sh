#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
service web 'exec sleep 600'
supervise web
await_stat web run
process=$(process_of web)
tell web p
await_stat web 'run, paused'
await 'the pause' in_state T "$process"
tell web c
await_stat web run
await 'its end' in_state S "$process"
# TERM is followed by CONT: one that is paused can end.
tell web p
await 'the pause' in_state T "$process"
tell web d
await_stat web down
# What does not run cannot be paused.
tell web p
tell web o
await_stat web 'run, want down'
send TERM
expect_exit 0
