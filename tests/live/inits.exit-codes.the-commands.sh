#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
# 127 is no "unknown" that could hang, 255 no error; a signal is 128 more.
for name in $inits; do
	as "$name"
	for code in 0 1 2 126 127 255; do
		ends "$code" -- -- prog exit "$code"
	done
	for signal in 1 6 9 15; do
		ends "$((128 + signal))" -- -- nprog die "$signal"
	done
done
