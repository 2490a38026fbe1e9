#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
start_below tini prog exit 3
expect_exit 3
expect_log '[WARN  tini ('
expect_log "Tini is not running as PID 1 and isn't registered as a child subreaper"
expect_log "zombie reaping won't work"
expect_equal "$(wc -l <"$work/log")" 1
