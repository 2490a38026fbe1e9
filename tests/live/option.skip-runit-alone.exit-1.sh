#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
script /etc/my_init.d/10-a 'echo a-ran >&2'
start -- --skip-runit --quiet
expect_exit 1
expect_log '*** When --skip-runit is given, you must also pass a main command.'
expect_no_log 'a-ran'
expect_no_log 'Killing'
