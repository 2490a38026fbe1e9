#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
as catatonit
file /bin/denied 'exit 0' 644
failed() {
	ends 1 -- -- "$1"
	expect_whole_log "ERROR (catatonit:1): failed to exec $1: $2"
}
failed nosuch 'No such file or directory'
failed denied 'Permission denied'
failed /bin 'Permission denied'
