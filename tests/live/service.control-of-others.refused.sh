#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# Modes as runit's: another user neither tells nor asks.
service web 'exec prog sleep'
supervise web
await_stat web run
for name in control ok lock; do
	! setpriv --reuid 4301 --clear-groups sh -c ': <>"$1"' sh "$(of web $name)" 2>/dev/null ||
		fail "$name is open to others"
done
expect_equal "$(stat -c %a "$root$services/web/supervise")" 700
send TERM
expect_exit 0
