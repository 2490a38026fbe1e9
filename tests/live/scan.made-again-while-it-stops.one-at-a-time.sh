#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# Deleted and made again, while the old one takes its time: the new one starts
# when the old one has ended.
service web 'trap "sleep 2; echo old ends >&2; exit" TERM; echo "old ready" >&2; while :; do sleep 0.05; done'
start --
await_log 'old ready'
for _ in 1 2 3; do
	rm -r "$root$services/web"
	service web 'echo "new ready" >&2; exec prog obey'
done
await_log 'obey ready'
expect_order 'old ends' 'new ready'
await_stat web run
expect_equal "$(log_count 'new ready')" 1
has_one_child || fail 'two of them'
tell web d
await_stat web down
send TERM
expect_exit 2
