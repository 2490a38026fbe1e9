#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
file /etc/container_environment/A a
script /etc/my_init.d/10-a 'echo "a is $A" >&2'
start --read-only -- prog obey
await_log 'obey ready'
send TERM
expect_exit 2
expect_order 'a is a' 'obey got TERM'
[ "$(log_count 'warning')" -le 2 ] || fail 'more than one line for each lost feature'
