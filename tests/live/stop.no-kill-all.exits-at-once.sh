#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
script /etc/my_init.d/10-a 'exec prog daemon /bin/prog ignore-term'
make_gate end
start -- --no-kill-all-on-exit -- sh -c 'read -r go </tmp/end; exit 3'
await_log 'ignore-term ready'
since=$(now_ms)
open_gate end
expect_exit 3
expect_ms 0 "$since" 20000
expect_no_log 'Killing all processes'
