#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# At most one start a second, then each time later; one line for each end.
service web 'i=1; while [ -e $i ]; do i=$((i + 1)); done; : >$i; exit 1'
supervise web
await '4 starts' [ -e "$root$services/web/4" ]
await_count 'exited with status 1 after 0.' 4
expect_equal "$(log_count 'web')" 4
# When each began, in milliseconds.
last=0
for start in 1 2 3 4; do
	at=$(stat -c %.3Y "$root$services/web/$start" | tr -d .)
	[ $((at - last)) -ge $((600 * (1 << (start - 1)) / 2)) ] || fail "start $start came too early"
	last=$at
done
expect_order 'next start in 0.' 'next start in 1.' 'next start in 3.'
send TERM
expect_exit 0
