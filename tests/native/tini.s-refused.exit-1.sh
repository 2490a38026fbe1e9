#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
# prctl is denied.
for line in 'tini -s' catatonit; do
	file /bin/parent "#!/bin/sh
$line -- prog exit 9
echo \"ended \$?\" >&2" 755
	init=/bin/nprog
	fresh
	start --deny 157 -- parent /bin/parent
	expect_exit 0
	expect_log "cannot become what the options ask for: Operation not permitted"
	expect_log 'ended 1'
done
