#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# Nor anything above it; one line.
rm -r "$root$services"
rm -r "${root:?}/etc"
start --
await_log "*** $services: warning: unable to stat $services: file does not exist"
sleep 2
since=$(now_ms)
mkdir "$root/etc"
sleep 0.2
mkdir "$root$services"
service web 'exec prog obey'
await_log 'obey ready'
expect_ms 0 "$since" 4900
expect_equal "$(log_count 'unable to stat')" 1
# When it has gone, what runs goes on until there is one again.
mv "$root$services" "$root/tmp/gone"
await_count 'unable to stat' 2
sleep 1
expect_no_log 'obey got TERM'
mkdir "$root$services"
service web 'exec prog sleep'
await_log 'sleep ready'
await_log 'obey got TERM'
send TERM
expect_exit 2
