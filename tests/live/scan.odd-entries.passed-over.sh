#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# Names that begin with a dot, files, FIFOs: silently.
mkdir -p "$root$services/.hidden" "$root$services/..data"
script $services/.hidden/run 'echo hidden runs >&2'
script $services/..data/run 'echo hidden runs >&2'
file $services/README text
script $services/run 'echo file runs >&2'
mkfifo "$root$services/fifo"
service 'a b
c' 'exec prog sleep'
service ' ' 'exec prog obey'
start --
await_log 'sleep ready'
await_log 'obey ready'
expect_no_log 'runs'
expect_no_log warning
send TERM
expect_exit 2
