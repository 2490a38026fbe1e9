#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/svlogd_lib.sh
. "$top/tests/live/svlogd_lib.sh"
# Nothing is lost, nothing comes twice; what it could not take waits in the pipe.
on_small_disk -l 1000
await 'no room' eval '! cat /dev/zero >"$there/fill" 2>/dev/null'
i=0
while [ $i -lt 1500 ]; do
	i=$((i + 1))
	echo "line number $i"
done >"$work/lines"
timeout 60 cat "$work/lines" >&5
await_log 'svlogd: pausing: unable to write to current: .: out of disk space'
rm "$there/fill"
await 'all of it' cmp -s "$work/lines" "$there/current"
send TERM
expect_exit 0
