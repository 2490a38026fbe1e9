#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
script /etc/my_init.d/10-a 'echo a-ran >&2'
start -- --nope --neither
expect_exit 2
expect_log 'usage: my_init'
expect_log 'my_init: error: unrecognized arguments: --nope --neither'
start -- --skip
expect_exit 2
expect_log 'error: ambiguous option: --skip could match --skip-startup-files, --skip-runit'
start -- --quiet=1
expect_exit 2
expect_log "error: argument --quiet: ignored explicit argument '1'"
start -- "--$(printf '%600s' '' | tr ' ' x)"
expect_exit 2
expect_log 'xxxx [cut]'
start -- --stop-within never
expect_exit 2
start -- --stop-status 256
expect_exit 2
expect_no_log 'a-ran'
expect_no_log 'Killing'
