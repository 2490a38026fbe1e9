#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
script /etc/my_init.d/10-a 'exec prog daemon /bin/prog trap-term'
make_gate end
script "$hooks_after/10-a" 'echo hook-ran >&2'
start -- -- sh -c 'read -r go </tmp/end; exit 0'
await_log 'trap-term ready'
open_gate end
expect_exit 0
expect_order 'trap-term ready' '*** sh exited with status 0.' 'hook-ran' \
	'*** Killing all processes...' 'trap-term got TERM' 'trap-term exits'
