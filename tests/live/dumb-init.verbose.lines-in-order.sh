#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
as dumb-init
lines='[dumb-init] setsid complete.
[dumb-init] Child spawned with PID N.
[dumb-init] Received signal 17.
[dumb-init] A child with PID N exited with exit status 3.
[dumb-init] Forwarded signal 15 to children.
[dumb-init] Child exited with status 3. Goodbye.'
single=$(echo "$lines" | grep -v setsid)
for option in -v --verbose --verb; do
	ends 3 -- "$option" prog exit 3
	expect_whole_log "$lines"
done
ends 3 -- -cv prog exit 3
expect_whole_log "$single"
ends 143 -- -v prog die 15
expect_order 'was terminated by signal 15.' 'Child exited with status 143. Goodbye.'
ends 3 -- -v -r 15:10 prog exit 3
expect_order 'Translating signal 15 to 10.' 'Forwarded signal 10 to children.' 'Child exited'
ends 3 -- -v -r 15:0 prog exit 3
expect_order 'Translating signal 15 to 0.' 'Not forwarding signal 0 to children (ignored).' \
	'Child exited'
# The variables, which stay for the command.
ends 3 --env DUMB_INIT_DEBUG=1 -- prog exit 3
expect_whole_log "[dumb-init] Running in debug mode.
$lines"
ends 3 --env DUMB_INIT_DEBUG=1 --env DUMB_INIT_SETSID=0 -- prog exit 3
expect_whole_log "[dumb-init] Running in debug mode.
[dumb-init] Not running in setsid mode.
$single"
ends 0 --env DUMB_INIT_DEBUG=0 --env DUMB_INIT_SETSID=0 -- prog env
expect_log DUMB_INIT_DEBUG=0
expect_log DUMB_INIT_SETSID=0
expect_no_log '[dumb-init]'
