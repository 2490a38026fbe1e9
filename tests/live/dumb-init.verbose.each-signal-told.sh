#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
as dumb-init
start -- -v -r 1:10 -r 12:0 -- prog signals
await_log 'signals ready'
for number in 1 12 15; do
	send_all "$number"
done
expect_exit 0
expect_order 'Received signal 1.' 'Translating signal 1 to 10.' 'Forwarded signal 10 to children.'
expect_order 'Received signal 12.' 'Translating signal 12 to 0.' \
	'Not forwarding signal 0 to children (ignored).'
expect_order 'Received signal 15.' 'Forwarded signal 15 to children.' 'Goodbye.'
