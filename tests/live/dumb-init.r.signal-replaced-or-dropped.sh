#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
# Once, and the last one holds; what follows the numbers is nothing; names are taken, too.
as dumb-init
tab=$(printf '\t')
start -- -r 15:10 -r10:12 --rewrite '1:3' --rewrite=1:0x -r "$tab 2:$tab +14" -r USR2:WINCH -r 17:16 -- \
	nprog signals 9
await_log 'signals ready'
passes '1 2 3 10 12 15 17' '3 10 12 14 28'
