#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
file /bin/plain 'echo "plain $1" >&2; exit "$2"' 755
for name in $inits; do
	as "$name"
	ends 6 -- plain a 6
	expect_whole_log 'plain a'
	ends 6 -- /bin/plain b 6
done
