#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/svlogd_lib.sh
. "$top/tests/live/svlogd_lib.sh"
# The original drops it. Long or short, alone or not.
for text in 'x' 'one\ntwo' 'one\n12345678' 'one\n123456789abc'; do
	directory a
	directory b p:
	printf '%b' "$text" >"$work/text"
	input=$work/text
	start --cwd /log -- -l 8 a b
	expect_exit 0
	expect_equal "$(cat "$ours/a/current")" "$(printf '%b' "$text")"
	expect_equal "$(tail -c 1 "$ours/a/current" | od -An -c | tr -d ' ')" '\n'
	expect_equal "$(stat -c %a "$ours/a/current")" 744
done
expect_equal "$(tail -n 1 "$ours/b/current")" ':123456789abc'
