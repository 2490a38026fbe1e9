#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
type() { printf '%b' "$1" >"$work/keys"; }
start --tty -- sh
type 'prog sleep\n'
await_log 'sleep ready'
type '\0032'
await_log 'Stopped'
type 'echo alive-$((1+1))\n'
await_log 'alive-2'
type 'fg\n'
await 'the job' eval 'shell=$(child "sh") && in_state S "$(child "prog sleep" "$shell")"'
type '\0003'
type 'echo back-$?\n'
await_log 'back-130'
type 'exit 5\n'
expect_exit 5
expect_log '*** sh exited with status 5.'
expect_no_log 'received'
expect_no_log "can't access tty"
