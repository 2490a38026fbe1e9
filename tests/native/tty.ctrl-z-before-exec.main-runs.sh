#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# Nobody could continue the child then: PID 1 waits for its exec.
script /etc/my_init.d/10-a 'read -r go </tmp/gate'
make_gate gate
start --tty -- prog obey
await 'the script' child 10-a
ctrl_z_before_exec
await_log 'obey ready'
send TERM
expect_exit 2
