#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
script /etc/my_init.d/10-a 'exec prog daemon /bin/prog ignore-term'
start --env KILL_ALL_PROCESSES_TIMEOUT=1 -- prog obey
await_log 'ignore-term ready'
await_log 'obey ready'
since=$(now_ms)
send TERM
expect_exit 2
expect_ms 1000 "$since" 20000
expect_order '*** Killing all processes...' \
	'*** Not all processes have exited in time. Forcing them to exit.' \
	'*** prog (PID '
expect_log '): got SIGTERM, did not end within 1.'
