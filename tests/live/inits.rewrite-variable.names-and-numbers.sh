#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
# An emulator sends real-time signals under other numbers.
rtmin6=40
[ "$arch" = x86_64 ] || rtmin6=42
for name in tini dumb-init catatonit; do
	as "$name"
	fresh
	start --env OYA_REWRITE=TERM:QUIT,SIGUSR1:12,28:0,2:SIGHUP,TSTP:INT,ALRM:RTMIN+6 -- nprog signals 9
	await_log 'signals ready'
	passes '2 10 14 15 20 28' "1 2 3 12 $rtmin6"
	end_all
done
