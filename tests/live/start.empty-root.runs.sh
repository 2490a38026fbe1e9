#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# Nothing but the two programs: no /proc, /dev, /etc, /tmp, no shell.
rm -rf "$root"
mkdir "$root"
cp "$base/sbin/oya" "$root/my_init"
cp "$base/bin/prog" "$root/prog"
init=/my_init
start --no-proc -- /prog exit 3
expect_exit 3
start --no-proc -- /prog obey
await_log 'obey ready'
send TERM
expect_exit 2
start --no-proc --env KILL_PROCESS_TIMEOUT=1 -- /prog trap-term 300
await_log 'trap-term ready'
send TERM
expect_exit 2
expect_log 'trap-term exits'
# The one thing that is missed, once.
expect_equal "$(log_count 'warning')" "$(log_count 'unable to stat /etc/service')"
