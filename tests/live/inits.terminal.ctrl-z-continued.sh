#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
# No shell is there to continue what Ctrl-Z stops.
script /bin/reader 'trap "echo got-cont >&2" CONT; echo ready >&2
while :; do read -r line && echo "read $line" >&2; done'
for name in tini catatonit; do
	as "$name"
	fresh
	start --tty -- reader
	await_log 'ready'
	printf '\032' >"$work/keys"
	await_log 'got-cont'
	printf 'a line\n' >"$work/keys"
	await_log 'read a line'
	send TERM
	expect_exit 143
done
