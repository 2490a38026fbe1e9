#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
# prctl is denied. A variable is no reason not to run: who is still a child is ended.
make_gate end
for name in tini dumb-init; do
	file /bin/parent "#!/bin/sh
export OYA_KILL_ALL_AFTER=1
$name -- sh -c 'read -r go </tmp/end; exit 9'
echo \"ended \$?\" >&2" 755
	init=/bin/nprog
	fresh
	start --deny 157 -- parent /bin/parent
	open_gate end
	expect_exit 0
	expect_log "warning: orphans cannot be adopted: Operation not permitted"
	expect_log 'ended 9'
done
