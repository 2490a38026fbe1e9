#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# PID 1 is somebody else; ours is the reaper of its own descendants only.
parent=/bin/nprog
init=$parent
start -- parent /sbin/my_init -- sh -c 'nprog orphans 50 3; exec prog obey'
await_log 'obey ready'
pid1=$pid
pid=$(child my_init)
await 'the reaping' has_one_child
expect_equal "$(children_of "$pid1" | wc -w)" 1
send TERM
expect_exit 2
expect_no_log 'warning'
