#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
script /etc/my_init.d/10-a 'exec nprog fds'
script "$hooks_after/10-a" 'exec nprog fds'
file /etc/container_environment/A a
start --extra-fds -- nprog fds
expect_exit 0
expect_equal "$(grep '^fds' "$work/log" | tr '\n' ,)" 'fds 0 1 2 50 77,fds 0 1 2 50 77,fds 0 1 2,'
# While main runs, the init holds nothing of what it inherited.
start --extra-fds -- prog obey
await_log 'obey ready'
expect_closed 50 77
send TERM
expect_exit 2
