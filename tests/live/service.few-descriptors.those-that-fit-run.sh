#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# Of 30 services some have no room: they run when others go; those that run, and
# the stop, do not feel it.
i=10
while [ $i -lt 40 ]; do
	service "s$i" 'echo >>ready; exec sleep 600'
	i=$((i + 1))
done
start --nofile 64 --
running() { children_of "$pid" | wc -w; }
await_log ': process cannot open more files'
await 'quiet' is_settled
await 'those that fit' eval '[ "$(running)" -ge 8 ] &&
	[ "$(cat "$root$services"/s*/ready | wc -l)" = "$(running)" ]'
many=$(running)
[ "$many" -lt 30 ] || fail 'all fit'
lines=$(log_count warning)
[ "$lines" -le 16 ] || fail "$lines lines"
# Those go, and others come.
first=$(ls "$root$services"/s*/ready)
for path in $first; do rm -r "${path%/ready}"; done
await 'others' eval '[ "$(ls "$root$services"/s*/ready | wc -l)" -ge 8 ]'
send TERM
expect_exit 2
