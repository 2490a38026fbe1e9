#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# As with runsvdir: while there is no directory, nothing is compared.
service web 'exec sleep 600'
start -- prog sleep
await_log 'sleep ready'
await_stat web run
first=$(pid_of web)
mv "$root$services" "$root/etc/away"
await_log "unable to stat $services: file does not exist"
mv "$root/etc/away" "$root$services"
service other 'exec prog obey'
await_log 'obey ready'
expect_equal "$(pid_of web)" "$first"
in_stat web run || fail 'stopped'
send TERM
expect_exit 2
