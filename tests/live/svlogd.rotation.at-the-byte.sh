#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/svlogd_lib.sh
. "$top/tests/live/svlogd_lib.sh"
# Each size around those of the lines; what is looked at below, at and above it.
text='1234567\n12\n\n123456789012345678901\nabc\ndefg\nhijklmnopqrs\nt\n'
while read -r size length more; do
	directory "$size-$length" "$(printf 's%s\n%s' "$size" "$more")"
	beside "$text" -v -l "$length" -b 25 "$size-$length"
done <<'END'
7 8 n0
8 8 n0
9 8 n0
9 1 n3
20 8 n0
21 8 p:
22 8 n0
22 21 n3
31 8 n0
31 3 n0
70 20 n0
END
# What was there counts, though it is more than the size already.
printf 's5\nn0\n' | tee "$real/70-20/config" >"$ours/70-20/config"
beside "$text" 70-20
expect_same
