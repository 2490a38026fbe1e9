#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/svlogd_lib.sh
. "$top/tests/live/svlogd_lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# Rotated, told to end, killed between two services: each line is there, once, in order.
directory a 's400
n0'
service web 'while read -r n; do echo "line number $n"; done </tmp/feed; exec prog sleep'
script "$services/web/log/run" 'exec svlogd -l 50 /log/a'
mkfifo "$root/tmp/feed"
supervise web
await_stat web/log run
exec 5>"$root/tmp/feed"
seq 1 300 >&5
written() { [ "$(all a | wc -l)" = "$1" ]; }
await 'the first lines' written 300
tell web/log t
seq 301 600 >&5
await 'more lines' written 600
tell web/log t
tell web/log a
seq 601 900 >&5
await 'the last lines' written 900
tell web dx
expect_exit 0
all a >"$work/all"
seq 1 900 | sed 's/^/line number /' | cmp - "$work/all" || fail 'not the lines'
