#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
cp "$native/rogue" "$root/bin/rogue"
start -- prog obey
await_log 'obey ready'
inside /bin/rogue reach 2>>"$work/log"
expect_equal "$(log_count 'reach ') $(log_count ' denied')" '7 7'
expect_no_log 'received'
send TERM
expect_exit 2
