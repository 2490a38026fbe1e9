#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
# A pipe without room, and nobody who reads: all that is said is lost, and no more.
mkfifo "$work/pipe"
exec 3<>"$work/pipe"
"$native/prog" fill "$work/pipe"
for line in 'tini -wvvv' 'dumb-init -v' catatonit; do
	as "${line%% *}"
	options=
	[ "$line" = catatonit ] || options=${line#* }
	log_to=$work/pipe
	out_to=$work/pipe
	# shellcheck disable=SC2086
	start --env CATATONIT_DEBUG=1 -- $options sh -c 'nprog orphans 500 2>/dev/null
		exec prog obey 2>/tmp/said'
	log_to=
	out_to=
	await 'the command' [ -s "$root/tmp/said" ]
	await 'the reaping' has_one_child
	send TERM
	expect_exit 0
	rm "$root/tmp/said"
done
