#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# Ctrl-S: whoever writes to the terminal waits.
is_held() {
	earlier=$(stat -c %s "$work/log")
	sleep 0.3
	[ "$earlier" = "$(stat -c %s "$work/log")" ]
}
start --tty -- prog flood
await 'the flood' eval '[ "$(stat -c %s "$work/log")" -gt 2000 ]'
printf '\023' >"$work/keys"
await 'the hold' is_held
send TERM
expect_exit 2
