#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# 10,000 directories, or as many as there are descriptors for: each is taken up and
# answers. What is more is one line, and makes no difference to the others.
# shellcheck disable=SC3045 # each shell of ours has it
limit=$(ulimit -Hn)
[ "$limit" != unlimited ] && [ "$limit" -lt 30050 ] || limit=30050
most=$(((limit - 50) / 3))
echo "# $most services"
# make_services FIRST LAST: each is there at once with its `down`.
script /bin/make_services 'mkdir /etc/service/.new
cd /etc/service/.new
busybox seq "$1" "$2" | busybox sed s/^/s/ >../.names
busybox xargs mkdir <../.names
busybox sed "s/$/\/down/" ../.names | busybox xargs touch
busybox xargs mv -t .. <../.names
cd ..
rm -r .new .names'
init=/sbin/runsvdir
start --watchdog 110 --tmpfs /etc/service --nofile "$limit" -- /etc/service
inside busybox mount -o remount,size=400m /etc/service
inside make_services 1 "$most"
all_answer() { [ "$(inside sv status | grep -c '^down: s[0-9]*: [0-9]*s$')" = "$most" ]; }
await 'all of them' all_answer
expect_no_log warning
inside make_services $((most + 1)) $((most + 50))
await_log 'warning: unable to supervise s'
await_log ': process cannot open more files'
[ "$(log_count 'cannot open more files')" -le 16 ] || fail 'too many lines'
inside sv status >"$work/said" || :
[ "$(grep -c ^down: "$work/said")" -ge "$most" ] || fail 'some are lost'
inside sv -w 0 check s1 "s$most" >"$work/said" || :
expect_equal "$(grep -c 'timeout: down: s' "$work/said")" 2
since=$(now_ms)
send TERM
expect_exit 0
expect_ms 0 "$since" 30000
