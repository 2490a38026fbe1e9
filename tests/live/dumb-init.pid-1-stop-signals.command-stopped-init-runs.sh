#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
as dumb-init
start -- nprog signals 9
await_log 'signals ready'
command=$(child 'nprog signals')
for number in 20 21 22; do
	fresh
	send_all "$number"
	await 'the stop' in_state T "$command"
	send_all 18
	expect_got 18
done
