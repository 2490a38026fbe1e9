#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# A pipe without room, and nobody who reads. With and without /proc: there is
# more than one way not to wait for room.
mkfifo "$work/pipe"
exec 3<>"$work/pipe"
log_to=$work/pipe
for option in --drop-caps --no-proc; do
	"$native/prog" fill "$work/pipe"
	start "$option" -- prog flood
	await 'main' child 'prog flood'
	send TERM
	expect_exit 2
done
