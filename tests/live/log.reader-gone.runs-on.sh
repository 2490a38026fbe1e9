#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
mkfifo "$work/pipe"
log_to=$work/pipe
make_gate end
for role in '' parent; do
	init=/sbin/my_init
	exec 3<>"$work/pipe"
	if [ -z "$role" ]; then
		start -- -- sh -c 'read -r go </tmp/end; exit 6' 3>&-
	else
		init=/bin/nprog
		start -- parent /sbin/my_init -- sh -c 'read -r go </tmp/end; exit 6' 3>&-
	fi
	exec 3>&-
	open_gate end
	expect_exit 6
done
