#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# What cannot be written is one line, nothing half written is left, and the next
# change is there.
mkdir "$root/run"
service web 'exec sleep 600'
ln -s /run/web "$root$services/web/supervise"
start --tmpfs /run --
there=/proc/$pid/root/run
await 'the run' grep -q '^run$' "$there/web/stat"
await 'no room' eval '! cat /dev/zero >"$there/fill" 2>/dev/null'
printf p >"$there/web/control"
await_log '*** web: warning: unable to write supervise/status: No space left on device'
printf ccc >"$there/web/control"
printf pc >"$there/web/control"
sleep 0.5
expect_equal "$(log_count 'unable to write')" 1
expect_equal "$(cat "$there/web/stat")" run
for path in "$there"/web/*.new; do [ ! -e "$path" ] || fail 'half a file is left'; done
rm "$there/fill"
printf p >"$there/web/control"
await 'the stat' grep -q '^run, paused$' "$there/web/stat"
expect_equal "$(wc -c <"$there/web/status")" 20
send TERM
expect_exit 2
