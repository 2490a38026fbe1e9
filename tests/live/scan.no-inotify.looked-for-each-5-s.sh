#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# inotify_init1 is refused, as when all instances are used up.
service a 'exec prog sleep'
start --deny 294 --
await_log 'sleep ready'
await_log "*** $services: warning: its changes are looked for each 5 s: "
service b 'exec prog obey'
await_log 'obey ready'
rm -r "$root$services/b"
await_log 'obey got TERM'
expect_equal "$(log_count warning)" 1
send TERM
expect_exit 2
