#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
as dumb-init
start -- sh -c 'nprog signals & exec nprog signals 9'
await 'both' eval '[ "$(log_count "signals ready")" = 2 ]'
send_all 10
await 'both signals' eval '[ "$(log_count "signals got 10")" = 2 ]'
end_all
fresh
start -- -c sh -c 'nprog signals & exec nprog signals 9'
await 'both' eval '[ "$(log_count "signals ready")" = 2 ]'
other=$(child 'nprog signals' "$(child 'nprog signals 9')")
send_all 10
expect_got 10
kill -USR2 "$other"
expect_got '10 12'
