#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# However often it is looked at again; and it starts when its target is there.
ln -s /opt/web "$root$services/web"
start --
await_log "*** $services: warning: unable to stat web: file does not exist"
service a 'exec sleep 600'
await_stat a run
sleep 1.5
expect_equal "$(log_count 'unable to stat')" 1
mkdir -p "$root/opt"
script /opt/web/run 'exec prog sleep'
await_log 'sleep ready'
send TERM
expect_exit 2
