#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
# Its death may come at any moment of the turn that has forwarded the signal: 300
# times. Whoever in the group misses the TERM lives for ever.
script /bin/main '(trap "" HUP; exec nprog sleep) &
exec nprog sleep'
cp "$native/volley" "$root/bin/volley"
init=/bin/volley
start --watchdog 100 -- 300 9000 1 /sbin/dumb-init main
expect_exit 0
expect_out 'volley: exit 129 '
