#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
init=/sbin/runsv
start -- /nowhere
expect_exit 111
expect_log 'runsv /nowhere: fatal: unable to change to directory: file does not exist'
