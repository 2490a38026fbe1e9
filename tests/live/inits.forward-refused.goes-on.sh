#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
# EPERM: the command belongs to another user. Its TERM is lost, and nothing else.
cp "$native/prog" "$root/bin/other"
chown 2000:2000 "$root/bin/other"
chmod 4755 "$root/bin/other"
for line in tini 'tini -g' dumb-init 'dumb-init -c' catatonit; do
	as "${line%% *}"
	options=
	[ "$line" = "$init" ] || options=$(echo "$line" | sed -n 's/.* //p')
	make_gate end
	fresh
	# shellcheck disable=SC2086
	start --drop-caps -- $options other owner /bin/sh -c 'prog mask; read -r go </tmp/end; exit 4'
	await_log 'mask'
	send TERM
	send USR1
	await 'sleep' in_state S "$pid"
	await_loop
	open_gate end
	expect_exit 4
	rm "$root/tmp/end"
done
