#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# Whom nobody can find, nobody is waited for either.
init=/bin/nprog
file /etc/begin '#!/bin/sh
busybox umount /proc
if [ "$1" = alone ]; then shift; else prog ignore-term & fi
exec my_init "$@"' 755
start --env KILL_ALL_PROCESSES_TIMEOUT=30 -- parent /etc/begin prog obey
await_log 'ignore-term ready'
await_log 'obey ready'
since=$(now_ms)
kill -TERM "$(child 'my_init prog obey')"
await 'the end of my_init' child ignore-term
expect_ms 0 "$since" 10000
expect_order 'Killing all processes...' \
	'warning: not PID 1, and no /proc: the processes that are left cannot be found'
expect_no_log 'Forcing'
kill -KILL "$(child ignore-term)"
expect_exit 2
# With nobody left there is nothing to say.
: >"$work/log"
start -- parent /etc/begin alone prog exit 5
expect_exit 5
expect_no_log 'cannot be found'
