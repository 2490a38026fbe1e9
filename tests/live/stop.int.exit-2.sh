#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
start -- prog obey
await_log 'obey ready'
send INT
expect_exit 2
expect_log 'SIGINT received'
expect_log 'obey got TERM'
