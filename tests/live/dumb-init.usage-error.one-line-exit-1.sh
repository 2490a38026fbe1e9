#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
as dumb-init
error() {
	said=$1
	shift
	ends 1 -- "$@"
	expect_whole_log "dumb-init: $said"
	expect_whole_out ''
}
error "unrecognized option '--yolo'" --yolo prog exit 0
error "option '--ver' is ambiguous" --ver prog exit 0
error "invalid option -- 'Z'" -cZ -V
error "option requires an argument -- 'r'" -vr
error "option '--rewrite' requires an argument" --rewrite
error "option '--single=1' takes no argument" --single=1 prog exit 0
