#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/tool_lib.sh
. "$top/tests/live/tool_lib.sh"
# shellcheck source=tests/live/runfile_lib.sh
. "$top/tests/live/runfile_lib.sh"
script /tmp/caps 'busybox grep ^Cap /proc/self/status'
# capabilities INHERITED PERMITTED BOUND AMBIENT: as /proc has them.
capabilities() {
	printf 'CapInh:\t%s\nCapPrm:\t%s\nCapEff:\t%s\nCapBnd:\t%s\nCapAmb:\t%s\nexit 0' \
		"$1" "$2" "$2" "$3" "$4"
}
none=0000000000000000
bind=0000000000000400
expect_run "$(capabilities $bind $bind $bind $bind)" \
	'user app' 'caps drop all keep net_bind_service' 'exec /tmp/caps'
expect_run "$(capabilities $none $none $none $none)" \
	'caps drop all keep chown' 'caps drop all' 'exec /tmp/caps'
expect_run "$(capabilities $bind $bind $bind $bind)" \
	'caps drop all keep net_bind_service' 'exec /tmp/caps'
# All but the two.
full=$(inside busybox grep CapBnd /proc/self/status | cut -f 2)
less=$(printf '%016x' $((0x$full & ~0x21)))
expect_run "$(capabilities $none "$less" "$less" $none)" 'caps drop chown kill' 'exec /tmp/caps'
# Kept, and nothing is dropped that others may have.
expect_run "$(capabilities $bind $bind "$full" $bind)" \
	'caps keep net_bind_service' 'user app' 'exec /tmp/caps'
# Who is nobody may not drop what is there, but need not when nothing is.
printf 'caps drop all\nexec echo fine\n' >"$root/tmp/drop"
ln -sf oya "$root/sbin/chpst"
expect_said 'oya: /tmp/drop:1: caps: Operation not permitted
exit 111' chpst -u app oya run /tmp/drop
expect_run 'fine
exit 0' 'caps drop all' 'user app' 'exec oya run /tmp/drop'
