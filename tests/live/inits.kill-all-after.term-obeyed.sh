#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
for name in $inits; do
	as "$name"
	fresh
	make_gate end
	start --env OYA_KILL_ALL_AFTER=50 -- \
		sh -c 'prog daemon /bin/prog trap-term 300; read -r go </tmp/end; exit 3'
	await_log 'trap-term ready'
	open_gate end
	expect_exit 3
	expect_order 'trap-term got TERM' 'trap-term exits'
	rm "$root/tmp/end"
done
