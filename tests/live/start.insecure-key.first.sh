#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
script /usr/sbin/enable_insecure_key 'echo "key-ran $#" >&2'
script /etc/my_init.d/10-a 'echo a-ran >&2'
start -- --enable-insecure-key -- prog exit 0
expect_exit 0
expect_order '*** Installing insecure SSH key for user root' 'key-ran 0' 'a-ran'
: >"$work/log"
rm "$root/usr/sbin/enable_insecure_key"
start -- --enable-insecure-key -- prog exit 0
expect_exit 1
expect_log '/usr/sbin/enable_insecure_key failed with status 127'
expect_no_log 'a-ran'
