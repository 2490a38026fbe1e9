#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
# Of a user who may have none; root may. An emulator would not start, either.
prlimit --pid $$ --nproc=0:0
for name in $inits; do
	as "$name"
	ends 1 --uid 4303 -- nprog exit 0
	expect_log 'Resource temporarily unavailable'
done
