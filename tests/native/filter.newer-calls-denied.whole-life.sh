#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# Every call that Linux 3.10 did not have answers EPERM, as an old profile has
# it, or ENOSYS.
script /etc/my_init.d/10-a 'exec prog orphans 20'
script /etc/my_init.d/20-b 'exec prog daemon /bin/prog ignore-term'
script "$hooks_before/10-a" 'echo before-ran >&2'
script "$hooks_after/10-a" 'echo after-ran >&2'
file /etc/container_environment/A 'a'
for errno in 1 38; do
	init=/sbin/my_init
	: >"$work/log"
	rm -f "$root/etc/container_environment.sh"
	start --filter "$errno" --extra-fds --env KILL_ALL_PROCESSES_TIMEOUT=1 -- -- sh -c 'echo "A is $A" >&2; exec prog obey'
	await_log 'obey ready'
	await_log 'ignore-term ready'
	await 'the reaping' eval '[ "$(children_of "$pid" | wc -w)" = 2 ]'
	grep -q '^export A=a' "$root/etc/container_environment.sh" || fail 'no export'
	send TERM
	expect_exit 2
	expect_order 'A is a' 'obey got TERM' 'before-ran' 'after-ran' 'Killing all processes' \
		'Not all processes have exited in time' '*** prog (PID '
	expect_no_log 'warning'
	: >"$work/log"
	init=/bin/nprog
	start --filter "$errno" -- parent /sbin/my_init -- sh -c 'nprog orphans 20; exec prog obey'
	await_log 'obey ready'
	kill -TERM "$(child my_init)"
	expect_exit 2
done
