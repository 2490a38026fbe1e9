#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
service web 'exec prog obey'
service bad 'exit 1'
start -- -- sh -c 'while [ ! -e /tmp/go ]; do sleep 0.05; done; exit 7'
await_log 'obey ready'
: >"$root/tmp/go"
expect_exit 7
expect_order 'sh exited with status 7.' 'Shutting down runit daemon' 'obey got TERM' 'Killing all processes'
