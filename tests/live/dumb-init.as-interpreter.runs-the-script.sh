#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
file /etc/script '#!/sbin/dumb-init /bin/sh
prog about
exit $(($1 + 1))
' 755
init=/etc/script
ends 4 -- 3
expect_log 'about own-session'
