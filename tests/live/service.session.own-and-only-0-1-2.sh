#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# Each process of a service: a session of its own, the descriptors 0, 1 and 2 as
# they were inherited, our limits, nothing blocked or ignored.
service web 'nprog about; nprog fds; nprog mask; echo on-out; cat; exec prog sleep'
script $services/web/finish 'nprog about; nprog fds; nprog mask; echo "finish done" >&2'
script $services/web/control/h 'nprog about; nprog fds; nprog mask; echo "script done" >&2'
service logged 'exec sleep 600'
script $services/logged/log/run 'nprog fds /tmp/fds; nprog about; exec prog obey'
echo from-in >"$work/in"
input=$work/in
# We raise our own limit, and theirs is the first one.
# shellcheck disable=SC3045 # each shell of ours has it
ulimit -S -n 300
# shellcheck disable=SC3045
ulimit -H -n 777
start --extra-fds --ignore 13 --block 10 --
await_log 'sleep ready'
await_log 'obey ready'
tell web h
await_log 'script done'
expect_equal "$(awk '/^Max open files/ { print $4, $5 }' "/proc/$pid/limits")" '777 777'
tell web d
await_log 'finish done'
send TERM
expect_exit 2
expect_out on-out
expect_out from-in
expect_equal "$(grep -a '^about' "$work/log" | sort -u)" 'about own-session nofile 300 777'
expect_equal "$(grep -a -c '^about' "$work/log")" 4
expect_equal "$(grep -a '^mask' "$work/log" | sort -u)" 'mask blocked 0 ignored 0'
expect_equal "$(cat "$root/tmp/fds")" 'fds 0 1 2'
expect_equal "$(grep -a '^fds' "$work/log" | sort -u)" 'fds 0 1 2'
