#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
for name in $inits; do
	as "$name"
	fresh
	make_gate end
	start --env OYA_KILL_ALL_AFTER=1 -- \
		sh -c 'prog daemon /bin/prog ignore-term; read -r go </tmp/end; exit 3'
	await_log 'ignore-term ready'
	since=$(now_ms)
	open_gate end
	expect_exit 3
	expect_ms 1000 "$since" 20000
	[ "$name" = catatonit ] || expect_order 'have exited in time' 'prog (PID ' # errors only
	rm "$root/tmp/end"
done
