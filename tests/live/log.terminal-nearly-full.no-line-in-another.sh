#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# Nobody reads the terminal while more is said than it holds.
long=$(head -c 200 /dev/zero | tr '\0' x)
script /etc/first ':'
for number in $(seq 1000 1300); do
	ln "$root/etc/first" "$root/etc/my_init.d/$number$long"
done
script /etc/my_init.d/0-first 'read -r go </tmp/gate'
make_gate gate
start --tty -- -- sh -c ': >/tmp/ready; read -r go </tmp/gate'
await_log 'Running /etc/my_init.d/0-first'
kill -STOP "$cage"
open_gate gate
await 'main' [ -e "$root/tmp/ready" ]
kill -CONT "$cage"
await_log "1000$long"
open_gate gate
expect_exit 0
expect_log 'lines of the log were lost'
! grep -a -q '^.*\*\*\*.*\*\*\*' "$work/log" || fail 'a line in another'
