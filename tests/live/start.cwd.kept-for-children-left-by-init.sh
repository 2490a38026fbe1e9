#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
script /etc/my_init.d/10-a 'exec prog cwd'
script "$hooks_after/10-a" 'exec prog cwd'
start --cwd /usr/bin -- -- sh -c 'prog cwd; exec prog obey'
await_log 'obey ready'
await 'sleep' in_state S "$pid"
expect_equal "$(stat -L -c %d:%i "/proc/$pid/cwd")" "$(stat -c %d:%i "$root")"
send TERM
expect_exit 2
expect_equal "$(log_count 'cwd /usr/bin')" 3
