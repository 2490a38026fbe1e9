#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/svlogd_lib.sh
. "$top/tests/live/svlogd_lib.sh"
directory a n2
directory b '-*'
feed -- -v a b
for line in one two three; do
	say "$line\n"
	await 'the line' holds a/current "$line"
	send ALRM
	await 'an empty current' holds a/current ''
done
await 'two old logs' has_old a s 2
has_old b s 0 || fail 'an empty one was rotated'
expect_equal "$(all a)" "$(printf 'two\nthree')"
expect_log 'svlogd: info: delete: a/@'
send TERM
expect_exit 0
expect_equal "$(stat -c %a "$ours"/a/@* | sort -u)" 744
