#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
script "$hooks_after/10-a" 'echo "a runs" >&2; read -r go </tmp/gate; exec prog sleep 2500'
script "$hooks_after/20-b" 'echo b-ran >&2'
make_gate gate
chmod 666 "$root/tmp/gate"
start --uid 4302 -- --stop-within 4 -- prog obey
await_log 'obey ready'
since=$(now_ms)
send TERM
await_log 'a runs'
# Whoever lowers a limit of a user has to be that user.
setpriv --reuid 4302 --clear-groups prlimit --pid "$pid" --nproc=1:1
open_gate gate
expect_exit 1
# One more second for a busy machine, and none for the init.
expect_ms 2500 "$since" 5000
expect_log 'post_shutdown.d/20-b: cannot execute: '
expect_no_log 'b-ran'
