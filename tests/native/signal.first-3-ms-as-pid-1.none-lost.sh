#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# Held back by the launcher, so that what comes first is not dropped by the
# kernel: 600 of them, 5 us apart.
after_us=0
while [ "$after_us" -lt 3000 ]; do
	rm -f "$work/status"
	"$native/cage" --root "$root" --state "$work" --block 15 --term-after-us "$after_us" -- \
		"$init" prog sleep </dev/null >/dev/null 2>"$work/log"
	expect_equal "$after_us us: $(cat "$work/status")" "$after_us us: exit 2"
	after_us=$((after_us + 5))
done
