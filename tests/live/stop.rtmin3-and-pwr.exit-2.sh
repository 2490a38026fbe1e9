#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
start -- prog obey
await_log 'obey ready'
send PWR
expect_exit 2
expect_log 'SIGPWR received'
: >"$work/log"
# From inside: an emulator has numbers of its own for real-time signals.
start -- prog obey
await_log 'obey ready'
inside /bin/prog kill 1 37 || : # it may meet the end of all processes itself
expect_exit 2
expect_log 'SIGRTMIN+3 received'
