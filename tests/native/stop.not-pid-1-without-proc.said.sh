#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# Whom nobody can find, nobody is waited for either.
init=/bin/nprog
file /etc/begin '#!/bin/sh
busybox umount /proc
my_init "$@"
echo "my_init ended: $?" >&2' 755
script /etc/my_init.d/10-a 'exec prog daemon /bin/prog ignore-term'
start --env KILL_ALL_PROCESSES_TIMEOUT=30 -- parent /etc/begin prog obey
await_log 'ignore-term ready'
await_log 'obey ready'
shell=$(child /etc/begin)
since=$(now_ms)
kill -TERM "$(child 'my_init prog obey' "$shell")"
await_log 'my_init ended: 2'
expect_ms 0 "$since" 10000
expect_order 'Killing all processes...' \
	'warning: not PID 1, and no /proc: the processes that are left cannot be found'
expect_no_log 'Forcing'
kill -KILL "$(child ignore-term)"
expect_exit 0
# With nobody left there is nothing to say.
: >"$work/log"
rm "$root/etc/my_init.d/10-a"
start -- parent /etc/begin prog exit 5
expect_exit 0
expect_log 'my_init ended: 5'
expect_no_log 'cannot be found'
