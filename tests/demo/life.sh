#!/bin/sh
# life.sh - the life of a container, as a live scenario (see tests/live/lib.sh).
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/demo/demo_lib.sh
. "$top/tests/live/demo_lib.sh"

# Seen from inside, without ps itself. What an emulator puts in front of a guest's
# words is cut short.
list_processes() {
	inside ps -o pid,ppid,stat,args >"$work/all"
	grep -v 'ps -o pid' "$work/all" | sed 's,{[^ ]*} [^ ]*qemu[^ ]* [^ ]* ,(qemu) ,' >"$work/said"
}

# --- the root ------------------------------------------------------------------

variable() { file "/etc/container_environment/$1" "$2"; }

make_root() {
	variable COLOR 'red, says the file'
	variable GREETING "it's from a file"
	script /etc/my_init.d/10-environment 'echo "10-environment: COLOR is $COLOR; GREETING is $GREETING"
printf 8080 >/etc/container_environment/PORT'
	script /etc/my_init.d/20-stubborn 'echo "20-stubborn: starts a daemon that ignores TERM, and leaves it behind"
prog daemon /bin/prog ignore-term'
	script /etc/rc.local 'echo "rc.local: PORT is $PORT, as 10-environment wrote it"'
	script "$hooks_before/10-goodbye" 'echo "10-goodbye: the main command is gone, the daemon is not"'
	script "$hooks_after/90-flush" 'echo "90-flush: the last thing that runs"'
	script /usr/bin/serve 'trap "echo \"serve: got TERM, finishing\"; exit 0" TERM
echo "serve: runs as PID $$, PORT is $PORT"
mkfifo /tmp/requests
while :; do
	read -r request <>/tmp/requests
	eval "$request"
done'
}

step_root() {
	make_root
	say "a container's root, made on the spot: oya as /sbin/my_init, a shell, files and scripts"
	(cd "$root" && find etc sbin usr/bin/serve ! -type d | sort) | indent
	note "$ readelf -h sbin/oya    (the shell and its tools are the host's own)"
	readelf -h "$root/sbin/oya" | grep -E 'Class|Type|Machine' >"$work/said"
	indent <"$work/said"
	case $arch in
	x86_64) expect_said X86-64 ;;
	aarch64) expect_said AArch64 ;;
	armv7) expect_said ARM ;;
	esac
}

# --- its life ------------------------------------------------------------------

step_boot() {
	say "boot, as PID 1 of its own PID and mount namespace: environment, scripts, main command"
	note "$ docker run -e COLOR=blue -e KILL_ALL_PROCESSES_TIMEOUT=1 IMAGE my_init -- serve    (so to speak)"
	start --env COLOR=blue --env KILL_ALL_PROCESSES_TIMEOUT=1 -- -- serve
	await_log 'serve: runs as PID'
	await_log 'ignore-term ready'
	show_log
	expect_order '*** Running /etc/my_init.d/10-environment...' \
		"COLOR is blue; GREETING is it's from a file" '*** Running /etc/my_init.d/20-stubborn...' \
		'*** Running /etc/rc.local...' 'PORT is 8080, as' '*** Running serve...' 'PORT is 8080'
	[ "$arch" = x86_64 ] && return
	note "the init's program, as the host sees it: $(readlink "/proc/$pid/exe")"
}

step_environment() {
	say "the environment: -e COLOR won over its file, files filled in the rest, .sh and .json were made"
	run_inside sh -c 'cd /etc/container_environment && for name in *; do echo "$name: $(cat "$name")"; done'
	expect_said 'COLOR: blue'
	run_inside cat /etc/container_environment.sh
	expect_said "export GREETING='it'\"'\"'s from a file'"
	run_inside cat /etc/container_environment.json
	printf '\n' >&5
	expect_said '"COLOR": "blue"'
	expect_said '"PORT": "8080"'
}

step_processes() {
	say "the processes: PID 1, the main command, and the daemon, whose parent PID 1 became"
	list_processes
	indent <"$work/said"
	grep -q '^ *1 .*my_init' "$work/said" || fail 'PID 1 is not my_init'
	grep -q '^ *[0-9]* *1 .*serve' "$work/said" || fail 'the main command is not a child of PID 1'
	grep -q '^ *[0-9]* *1 .*ignore-term' "$work/said" || fail 'PID 1 did not adopt the daemon'
}

# --- orphans -------------------------------------------------------------------

sleepers() {
	for candidate in $(children_of "$pid"); do
		! grep -q '^Name:.sleep$' "/proc/$candidate/status" 2>/dev/null || echo "$candidate"
	done
}
has_sleepers() { [ "$(sleepers | wc -l)" = "$1" ]; }
are_zombies() { for sleeper in $1; do in_state Z "$sleeper" || return 1; done; }

# expect_orphans NUMBER STATE: shows the processes, many equal ones in short; so
# many orphans are in a state, and none in another.
expect_orphans() {
	list_processes
	awk '!/sleep/ || ++count <= 3 { print }
		END { if (count > 3) print "  ... and " count - 3 " more of these" }' "$work/said" | indent
	expect_equal "$(grep -c "^ *[0-9]* *1 $2.*sleep" "$work/said" || :)" "$1"
	expect_equal "$(grep -c 'sleep' "$work/said" || :)" "$1"
	note "orphans: $1"
}

step_orphans() {
	say "20 orphans: the main command leaves them behind, and PID 1 becomes their parent"
	inside sh -c 'echo "(for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do sleep 600 & done)" >/tmp/requests'
	await '20 adopted orphans' has_sleepers 20
	expect_orphans 20 '[RSD]'

	say "they die while PID 1 is held still (SIGSTOP from outside): zombies, since nobody reaps them"
	send STOP
	await 'the halt of PID 1' in_state T "$pid"
	orphans=$(sleepers)
	# shellcheck disable=SC2086
	kill -KILL $orphans
	await '20 zombies' are_zombies "$orphans"
	expect_orphans 20 Z

	say "PID 1 goes on: all are reaped at once, and no zombie is left"
	send CONT
	await 'the reaping' has_sleepers 0
	expect_orphans 0 .
	! grep -q '^ *[0-9]* *[0-9]* Z' "$work/said" || fail 'a zombie is left'
}

# --- the end -------------------------------------------------------------------

step_stop() {
	say "SIGTERM, as docker stop sends it: main command, hooks, then all; who resists is named"
	send TERM
	expect_exit 2
	show_log
	expect_order '*** SIGTERM received' '*** Shutting down serve (PID ' 'serve: got TERM, finishing' \
		'*** Running /etc/my_init.pre_shutdown.d/10-goodbye...' \
		'*** Running /etc/my_init.post_shutdown.d/90-flush...' '*** Init system aborted.' \
		'*** Killing all processes...' '*** Not all processes have exited in time.'
	tail -n 1 "$work/log" | grep -q 'prog.*got SIGTERM' || fail 'the daemon that resisted is not named'
	say "the container's exit code: 2, stopped by a signal"
	indent <"$work/status"
}

step_main_ends() {
	say "a second container, whose main command ends by itself: its exit code is the container's"
	note '$ my_init --skip-startup-files --skip-runit -- sh -c "exit 42"'
	start -- --skip-startup-files --skip-runit -- sh -c 'exit 42'
	expect_exit 42
	show_log
	indent <"$work/status"
}

step_root
step_boot
step_environment
step_processes
step_orphans
step_stop
step_main_ends
