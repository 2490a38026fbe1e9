#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
start --env KILL_PROCESS_TIMEOUT=1 -- prog ignore-term
await_log 'ignore-term ready'
since=$(now_ms)
send TERM
expect_exit 2
expect_ms 1000 "$since" 20000
expect_order '*** Shutting down prog (PID ' \
	') did not shut down in time. Forcing it to exit.' '*** Init system aborted.'
expect_log '): got SIGTERM, did not end within 1.'
