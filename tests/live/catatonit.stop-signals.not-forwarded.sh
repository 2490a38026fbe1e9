#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
as catatonit
start -- nprog signals 9
await_log 'signals ready'
passes "$plain 17" "$plain"
passes "20 21 22" ""
