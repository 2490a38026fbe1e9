#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
as pause
for options in -v -V 'x y -v'; do
	# shellcheck disable=SC2086
	ends 0 -- $options
	expect_whole_out 'pause.c 3.10_oya-VERSION'
	expect_whole_log ''
done
