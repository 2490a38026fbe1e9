#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
script /etc/rc.local 'echo rc-ran >&2'
script /etc/my_init.d/zzz 'echo zzz-ran >&2'
start -- prog exit 0
expect_exit 0
expect_order 'zzz-ran' '*** Running /etc/rc.local...' 'rc-ran' '*** Running prog exit 0...'
: >"$work/log"
start -- --skip-startup-files -- prog exit 0
expect_exit 0
expect_no_log 'rc-ran'
expect_no_log 'zzz-ran'
: >"$work/log"
script /etc/rc.local 'exit 6'
start -- prog exit 0
expect_exit 1
expect_log '*** /etc/rc.local failed with status 6'
