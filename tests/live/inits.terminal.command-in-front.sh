#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
for name in tini catatonit; do
	as "$name"
	fresh
	start --tty -- prog tty
	expect_exit 0
	expect_log 'tty terminal front own-group'
	start --tty -- sh -c 'prog about; exec prog await-int'
	await_log 'await-int ready'
	expect_log 'about shared-session'
	printf '\003' >"$work/keys"
	expect_exit 7
done
