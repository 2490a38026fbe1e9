#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# epoll_pwait, signalfd4, epoll_create1, rt_sigtimedwait: each answers EPERM.
for call in 281 289 291 128; do
	: >"$work/log"
	start --deny "$call" -- -- sh -c 'nprog orphans 5; exec prog obey'
	await_log 'obey ready'
	await 'the reaping' has_one_child
	send TERM
	expect_exit 2
	start --deny "$call" -- prog exit 5
	expect_exit 5
done
