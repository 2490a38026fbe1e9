#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# The original left services behind that a stop found half started. 1,000 stops,
# 8 us apart: each ends by itself, and nobody is left.
for name in a b c d e; do
	file $services/$name/run '#!/bin/nprog sleep
' 755
done
file $services/a/finish '#!/bin/nprog exit
' 755
init=/bin/volley
cp "$native/volley" "$root/bin/volley"
start --watchdog 280 -- 1000 8000 15 /sbin/my_init
expect_exit 0
! grep -v -e 'volley: exit 2 ' -e 'volley: signal 15 ' "$work/out" || fail 'another end'
expect_log 'Shutting down runit daemon'
expect_log 'sleep ready'
expect_no_log 'SIGKILL'
expect_no_log 'Not all processes'
