#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# Who finds `ok` finds all there is to read: it is made after the last of them is whole,
# and before ./run, which may use sv on itself at once.
service web 'exec sleep 600'
mkdir "$work/traces"
timeout 60 strace -ff -qq -e trace=close,linkat,renameat,vfork,clone -y -o "$work/traces/of" \
	"$native/cage" --root "$root" --state "$work" -- /sbin/runsv "$services/web" \
	</dev/null >/dev/null 2>>"$work/log" &
traced=$!
await_stat web run
tell web x
wait "$traced" || fail "runsv: $?"
made=$(sed -n 's/^close([0-9]*<.*\/web\/supervise\/\([a-z.]*\)>.*/\1/p
	s/^renameat(.*supervise>, "\([a-z]*\)") *= 0$/\1 renamed/p
	s/^linkat(.*"ok".* = 0$/ok/p
	s/^\(vfork\|clone\)(.*/run/p' "$work"/traces/of.* | sed -n '/pid/,/run/p' | sed '/run/q' | tr '\n' ' ')
expect_equal "$made" 'pid stat status ok run '
