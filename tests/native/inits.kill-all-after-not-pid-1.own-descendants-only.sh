#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
# A neighbour in the same container, and orphans, one of which ignores TERM.
make_gate end
for name in $inits; do
	init=/bin/nprog
	fresh
	file /etc/neighbour "#!/bin/sh
prog trap-term &
export OYA_KILL_ALL_AFTER=1
$name sh -c 'prog daemon /bin/prog ignore-term; prog daemon /bin/prog obey; read -r go </tmp/end; exit 3'
echo \"$name ended: \$?\" >&2
wait" 755
	start -- parent /etc/neighbour
	for program in trap-term ignore-term obey; do
		await_log "$program ready"
	done
	open_gate end
	await_log "$name ended: 3"
	expect_log 'obey got TERM'
	expect_no_log 'trap-term got TERM'
	shell=$(child /etc/neighbour)
	expect_equal "$(children_of "$shell" | wc -w)" 1
	expect_equal "$(children_of "$pid" | wc -w)" 1
	kill -TERM "$(child 'prog trap-term' "$shell")"
	expect_exit 0
done
