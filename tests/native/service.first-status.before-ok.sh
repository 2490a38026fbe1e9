#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# Who finds `ok` finds all there is to read: it is made after the last of them is whole.
service web 'exec sleep 600'
: >"$root$services/web/down"
mkdir "$work/traces"
timeout 60 strace -ff -qq -e trace=close,linkat,renameat -y -o "$work/traces/of" "$native/cage" \
	--root "$root" --state "$work" -- /sbin/runsv "$services/web" </dev/null >/dev/null 2>>"$work/log" &
traced=$!
await 'supervision' is_supervised web
tell web x
wait "$traced" || fail "runsv: $?"
made=$(sed -n 's/^close([0-9]*<.*\/web\/supervise\/\([a-z.]*\)>.*/\1/p
	s/^renameat(.*supervise>, "\([a-z]*\)") *= 0$/\1 renamed/p
	s/^linkat(.*"ok".* = 0$/ok/p' "$work"/traces/of.* | sed '/ok/q' | tr '\n' ' ')
expect_equal "$made" 'pid stat status ok '
