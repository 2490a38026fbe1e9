#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# As for images whose root is read-only: the last directory on the way is made.
mkdir "$root/run"
for name in absolute relative; do
	service "$name" 'exec sleep 600'
	script "$services/$name/log/run" 'exec cat'
done
ln -s /run/sv.absolute "$root$services/absolute/supervise"
ln -s ../../../run/sv.relative "$root$services/relative/supervise"
ln -s ../../../../run/log.relative "$root$services/relative/log/supervise"
start --
await 'the files' [ -s "$root/run/sv.absolute/status" ]
await 'the files' [ -s "$root/run/sv.relative/status" ]
await 'the files' [ -s "$root/run/log.relative/status" ]
expect_equal "$(stat -c %a "$root/run/sv.absolute")" 700
await 'the run' grep -q run "$root/run/sv.relative/stat"
printf d >"$root/run/sv.relative/control"
await 'the end' grep -q down "$root/run/sv.relative/stat"
expect_no_log warning
send TERM
expect_exit 2
