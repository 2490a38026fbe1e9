#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# A status that looks like another thing: orphans die with the same one.
for code in 0 1 2 3 63 64 100 111 125 126 127 128 129 130 137 143 200 254 255; do
	start -- -- sh -c "nprog orphans 3 $code; exit $code"
	expect_exit "$code"
	expect_log "*** sh exited with status $code."
done
