#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
for line in 'catatonit -P' 'podman-init -P' 'catatonit -gP prog exit 9' 'catatonit -P -- x'; do
	as "${line%% *}"
	for signal in TERM INT; do
		fresh
		# shellcheck disable=SC2086
		start -- ${line#* }
		await_loop
		for other in HUP USR1 USR2 QUIT ALRM TSTP TTIN TTOU WINCH CHLD; do
			send "$other"
		done
		await 'sleep' in_state S "$pid"
		send "$signal"
		expect_exit 0
		expect_whole_log ''
		expect_whole_out ''
	done
done
