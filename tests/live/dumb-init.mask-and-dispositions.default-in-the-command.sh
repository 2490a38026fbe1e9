#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
as dumb-init
for option in '' -c; do
	# shellcheck disable=SC2086
	ends 0 --ignore 1 --ignore 13 --ignore 17 --ignore 20 --block 2 --block 15 --block 17 -- \
		$option nprog mask
	expect_log 'mask blocked 0 ignored 0'
done
