#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# A tracer holds what is left of main, so that nobody can reap it.
mkfifo "$work/hold"
start --env KILL_PROCESS_TIMEOUT=1 --env KILL_ALL_PROCESSES_TIMEOUT=1 -- prog ignore-term
await_log 'ignore-term ready'
"$native/prog" hold "$(child 'prog ignore-term')" <"$work/hold" 2>>"$work/log" &
helpers=$!
exec 3>"$work/hold"
await_log 'hold ready'
send TERM
await_log 'got SIGKILL, did not end within 1.'
await 'both lines' eval '[ "$(log_count "leaving it to the kernel")" = 2 ]'
exec 3>&-
expect_exit 2
expect_order 'got SIGTERM, did not end within 1.' 'got SIGKILL, did not end within 1.' \
	'*** Init system aborted.' '*** Killing all processes...' 'leaving it to the kernel'
