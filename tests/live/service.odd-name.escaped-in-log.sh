#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# A name that would forge a line, or paint the terminal.
esc=$(printf '\033')
service "a
*** forged${esc}[2J" 'exit 1'
start --
await_log 'exited with status 1'
! grep -q -a '^\*\*\* forged' "$work/log" || fail 'a forged line'
! grep -q -a "$esc" "$work/log" || fail 'an escape'
send TERM
expect_exit 2
