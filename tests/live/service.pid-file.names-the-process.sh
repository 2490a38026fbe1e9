#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# That of ./finish while it runs; empty when there is none.
service web 'exec sleep 600'
script $services/web/finish 'while [ ! -e end ]; do sleep 0.1; done'
supervise web
await_stat web run
expect_equal "$(tr '\0' ' ' <"/proc/$(process_of web)/cmdline")" 'sleep 600 '
tell web d
await_stat web 'finish, want down'
tr '\0' ' ' <"/proc/$(process_of web)/cmdline" | grep -q './finish' || fail 'not ./finish'
: >"$root$services/web/end"
await_stat web down
[ ! -s "$(of web pid)" ] || fail 'a pid is left'
send TERM
expect_exit 0
