#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# When it exits 0; when its owner may not execute it, there is none.
service web 'exec prog signals'
script $services/web/control/h 'echo "script $0 in $PWD" >&2'
script $services/web/control/i 'echo "script i" >&2; exit 1'
script $services/web/control/q 'echo "script q" >&2'
chmod 644 "$root$services/web/control/q"
script $services/web/control/t 'kill -USR2 "$(cat supervise/pid)"'
supervise web
await_log 'signals ready'
tell web hiq
await_log 'signals got 3'
expect_order "script control/h in $services/web" 'script i' 'signals got 2' 'signals got 3'
expect_no_log 'script q'
expect_no_log warning
tell web t
await_log 'signals got 12'
in_stat web run || fail 'TERM was sent'
rm "$root$services/web/control/t"
send TERM
expect_exit 0
! grep -q 'signals got 1$' "$work/log" || fail 'HUP was sent'
