#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
mkfifo "$work/pipe"
make_gate hook
script "$hooks_before/10-a" 'echo $$ >/tmp/hook-runs; read -r go </tmp/hook'
exec 3<>"$work/pipe"
log_to=$work/pipe
start -- prog sleep
await 'main' child 'prog sleep'
"$native/prog" fill "$work/pipe"
send TERM
await 'the hook' test -s "$root/tmp/hook-runs"
cat "$work/pipe" >>"$work/log" 3>&- &
reader=$!
helpers=$reader
await 'the reader' eval '[ -s "$work/log" ]'
await_log 'Running prog sleep'
open_gate hook
expect_exit 2
exec 3>&-
wait "$reader"
expect_order 'Running prog sleep' 'lines of the log were lost: nobody was reading' 'Killing all processes'
