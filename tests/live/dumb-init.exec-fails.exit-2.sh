#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
as dumb-init
file /bin/denied 'exit 0' 644
ln -s loop "$root/bin/loop"
failed() {
	ends 2 -- "$1"
	expect_log "[dumb-init] $1: $2"
	expect_equal "$(wc -l <"$work/log")" 2
}
failed nosuch 'No such file or directory'
failed denied 'Permission denied'
failed /bin 'Permission denied'
failed /bin/loop 'Too many levels of symbolic links'
