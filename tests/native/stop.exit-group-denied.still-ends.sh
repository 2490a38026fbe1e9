#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
start --deny 231 -- prog obey
await_log 'obey ready'
send TERM
await 'the end' has_ended
grep -q -e '^exit 2$' -e '^signal 9$' "$work/status" || fail 'another end'
expect_log 'Killing all processes'
