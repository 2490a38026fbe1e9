#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
# The 10,000 of the contract are in tests/native.
for name in $inits; do
	as "$name"
	storm 2000
done
