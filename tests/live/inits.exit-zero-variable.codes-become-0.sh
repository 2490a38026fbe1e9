#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
for name in $inits; do
	as "$name"
	ends 0 --env OYA_EXIT_ZERO=143,3 -- prog exit 3
	ends 0 --env OYA_EXIT_ZERO=143,3 -- prog die 15
	ends 4 --env OYA_EXIT_ZERO=143,3 -- prog exit 4
done
