#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
# The kernel's, when the leader of the session lets the terminal go. Real ones are
# forwarded.
as dumb-init
start --tty -- -v nprog signals
await_log 'signals ready'
await_log 'Ignoring tty hand-off signal 1.'
await_log 'Ignoring tty hand-off signal 18.'
send HUP
await_log 'signals got 1'
send CONT
await_log 'signals got 18'
send TERM
expect_exit 0
expect_equal "$(got)" '1 15 18 '
# Without a session of its own it keeps the terminal.
fresh
start --tty -- -cv prog tty
expect_exit 0
expect_log 'tty terminal front shared-group'
expect_no_log 'hand-off'
