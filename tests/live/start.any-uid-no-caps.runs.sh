#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
script /etc/my_init.d/10-a 'exec prog orphans 3'
for options in '--uid 1000 --gid 1000 --drop-caps --no-new-privs' '--uid 4294967294' '--drop-caps'; do
	: >"$work/log"
	# shellcheck disable=SC2086
	start $options -- prog obey
	await_log 'obey ready'
	await 'the reaping' has_one_child
	send TERM
	expect_exit 2
	expect_no_log 'warning'
done
