#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
# While a line is written, ALRM is what ends a write that waits.
as tini
start -- -vvv nprog signals 9
await_log 'signals ready'
for round in 1 2 3 4 5; do
	echo "# round $round"
	passes '1 2 3 10 12 14' '1 2 3 10 12 14'
done
end_all
