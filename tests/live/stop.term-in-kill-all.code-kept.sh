#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
script /etc/my_init.d/10-a 'exec prog daemon /bin/prog trap-term 1000'
make_gate end
start -- -- sh -c 'read -r go </tmp/end; exit 4'
await_log 'trap-term ready'
open_gate end
await_log 'trap-term got TERM'
send TERM
expect_exit 4
expect_log 'trap-term exits'
expect_no_log 'Not all processes have exited in time'
