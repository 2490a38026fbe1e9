#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
# Nobody could continue the child then, which still has the stack of PID 1.
script /bin/gated 'read -r go </tmp/gate; exec "$@"'
make_gate gate
init=/bin/gated
for name in tini catatonit; do
	fresh
	start --tty -- "$name" prog obey
	ctrl_z_before_exec
	await_log 'obey ready'
	send TERM
	expect_exit 0
done
