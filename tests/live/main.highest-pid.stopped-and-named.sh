#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# Since Linux 6.14 each PID namespace has its own highest number.
case $(uname -r) in
[1-5].* | 6.[0-9].* | 6.1[0-3].*) raise=: ;;
*) raise='echo 4194304 >/proc/sys/kernel/pid_max' ;;
esac
script /etc/my_init.d/10-a "$raise
most=\$(cat /proc/sys/kernel/pid_max)
echo most \$most >&2
echo \$((most - 2)) >/proc/sys/kernel/ns_last_pid"
start -- prog obey
await_log 'obey ready'
inside /bin/prog orphans 3
await 'the reaping' has_one_child
send TERM
expect_exit 2
most=$(sed -n 's/^most //p' "$work/log")
[ "$most" -ge 32768 ] || fail "the highest is $most"
expect_order "*** Shutting down prog (PID $((most - 1)))..." 'obey got TERM'
