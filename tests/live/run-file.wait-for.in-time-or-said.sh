#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/tool_lib.sh
. "$top/tests/live/tool_lib.sh"
# shellcheck source=tests/live/runfile_lib.sh
. "$top/tests/live/runfile_lib.sh"
expect_run 'there
exit 0' 'wait-for /etc/passwd 1s' 'exec echo there'
# Neither it nor its directories are there yet, and one of them is replaced.
name=/tmp/waits.$$
printf '%s\n' 'wait-for /tmp/a/b/ready 600s' 'envdir /tmp/a/b' 'exec echo ${ready}' >"$root$name"
tool oya run "$name" >"$work/waited" &
waits=$!
watches() {
	for candidate in /proc/[0-9]*; do
		if tr '\0' ' ' <"$candidate/cmdline" | grep -q -F "run $name" &&
			find "$candidate/fd" -lname '*inotify*' | grep -q .; then
			return 0
		fi 2>/dev/null
	done
	return 1
}
await 'the watch' watches
mkdir "$root/tmp/a"
mkdir "$root/tmp/x"
mv "$root/tmp/a" "$root/tmp/old"
mkdir "$root/tmp/x/b"
mv "$root/tmp/x" "$root/tmp/a"
echo now >"$root/tmp/a/b/.new"
mv "$root/tmp/a/b/.new" "$root/tmp/a/b/ready"
wait "$waits"
expect_equal "$(cat "$work/waited")" 'now
exit 0'
# It ends at TERM as any program does.
printf '%s\n' 'wait-for /tmp/never 600s' 'exec echo no' >"$root$name"
tool oya run "$name" >"$work/ended" &
waits=$!
await 'the watch' watches
kill "${candidate#/proc/}"
wait "$waits"
expect_equal "$(tail -n 1 "$work/ended")" 'exit 143'
# A relative one, from where it is started.
expect_run 'exit 0' 'wait-for tmp/a/b/ready' 'exec true'
since=$(now_ms)
refuses '2: /tmp/never: not there in time' 'env A=1' 'wait-for /tmp/never 1s' 'exec echo no'
expect_ms 1000 "$since" 20000
