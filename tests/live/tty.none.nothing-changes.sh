#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
start -- prog tty
expect_exit 0
expect_log 'tty none back shared-group'
# A terminal on which somebody else is in front stays theirs.
start --tty -- -- sh -c 'exec prog tty </dev/null'
expect_exit 0
expect_equal "$(log_count 'tty none')" 2
