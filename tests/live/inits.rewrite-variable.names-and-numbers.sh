#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
for name in tini dumb-init catatonit; do
	as "$name"
	fresh
	start --env OYA_REWRITE=TERM:QUIT,SIGUSR1:12,28:0,2:SIGHUP,TSTP:INT -- nprog signals 9
	await_log 'signals ready'
	passes '2 10 15 20 28' '1 2 3 12'
	end_all
done
