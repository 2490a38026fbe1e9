#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# No shell is there to continue what Ctrl-Z stops.
script /bin/reader 'trap "echo got-cont >&2" CONT; echo ready >&2
while :; do read -r line && echo "read $line" >&2; done'
start --tty -- reader
await_log 'ready'
printf '\032' >"$work/keys"
await_log 'got-cont'
printf 'a line\n' >"$work/keys"
await_log 'read a line'
send TERM
expect_exit 2
