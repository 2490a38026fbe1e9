#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# A pipe without room, and nobody who reads.
mkfifo "$work/pipe"
exec 3<>"$work/pipe"
log_to=$work/pipe
"$native/prog" fill "$work/pipe"
start -- --no-such-option
expect_exit 2
init=/sbin/oya
start -- no-such-name
expect_exit 100
