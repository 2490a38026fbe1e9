#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
# Whoever writes there gets a PIPE, the init for each of its lines: it is not for the
# command. One that somebody sends is.
mkfifo "$work/pipe"
for line in 'dumb-init -v' 'tini -wvvv' catatonit; do
	as "${line%% *}"
	options=${line#"${line%% *}"}
	exec 5<>"$work/pipe"
	log_to=$work/pipe
	out_to=$work/pipe
	# shellcheck disable=SC2086
	start --env CATATONIT_DEBUG=1 -- $options sh -c 'exec nprog signals 9 2>/tmp/said'
	log_to=
	out_to=
	await 'the command' [ -s "$root/tmp/said" ]
	exec 5>&-
	send_all 10 30
	await 'the signals' grep -q 'got 30' "$root/tmp/said"
	await_loop
	await 'quiet' is_settled
	expect_equal "$(sed -n 's/^signals got //p' "$root/tmp/said" | sort -nu | tr '\n' ' ')" '10 30 '
	send_all 13
	await 'its own' grep -q 'got 13' "$root/tmp/said"
	end_all
	rm "$root/tmp/said"
done
