#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# And nothing else: neither the status nor what is wanted changes.
service web 'exec prog signals'
supervise web
await_log 'signals ready'
await_stat web run
inode=$(stat -c %i "$(of web status)")
for pair in h:1 a:14 i:2 q:3 1:10 2:12; do
	tell web "${pair%:*}"
	await_log "signals got ${pair#*:}"
done
in_stat web run || fail 'another stat'
expect_equal "$(stat -c %i "$(of web status)")" "$inode"
expect_equal "$(log_count 'signals got')" 6
send TERM
expect_exit 0
