#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# Without any newer way to write without waiting; with and without /proc.
mkfifo "$work/pipe"
exec 3<>"$work/pipe"
log_to=$work/pipe
for option in --drop-caps --no-proc; do
	"$native/prog" fill "$work/pipe"
	start --filter 1 "$option" -- prog flood
	await 'main' child 'prog flood'
	send TERM
	expect_exit 2
done
