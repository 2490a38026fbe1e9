# shellcheck shell=sh
# inits_lib.sh - for scenarios of the inits around one command, besides lib.sh.
# shellcheck disable=SC2034,SC2154 # lib.sh and the scenarios have them
inits='tini dumb-init catatonit'

# as NAME: what `start` runs from here on.
as() { init=/sbin/$1; }

fresh() {
	: >"$work/log"
	: >"$work/out"
}

# ends CODE [CAGE-OPTION...] -- [ARG...]: runs $init, which ends by itself so. What is
# in log and out then is its own.
ends() {
	code=$1
	shift
	fresh
	start "$@"
	expect_exit "$code"
}

# start_below NAME ARG...: not as PID 1, but as its child. PID 1 reaps the rest, and
# ends with its code. `pid` is that of the child once look_below() has looked.
start_below() {
	below=/sbin/$1
	shift
	init=/bin/nprog
	start -- parent "$below" "$@"
}
runs_below() { child "$below" >/dev/null; }
look_below() {
	await "$below" runs_below
	first=$pid
	pid=$(child "$below")
}

# Where there is no command that could say it: from now on each signal is taken.
waits_for_events() { readlink "/proc/$pid/fd/"* 2>/dev/null | grep -q eventpoll; }
await_loop() { await 'the loop' waits_for_events; }

# end_all: what runs in the container has been seen.
end_all() {
	kill -KILL "${first:-$pid}"
	first=
	await 'the end' has_ended
	wait "$cage" || :
	cage=
}

# --- exactly what was said ----------------------------------------------------

# Version and pids are others each time.
generic() { sed -e "s/$version/VERSION/" -e 's/PID [0-9]*/PID N/' -e "s/'[0-9]*'\$/'N'/" "$1"; }
version=$(sed -n 's/.*OYA_VERSION "\(.*\)"/\1/p' "$top"/include/*.h)
expect_whole_log() { expect_equal "$(generic "$work/log")" "$1"; }
expect_whole_out() { expect_equal "$(generic "$work/out")" "$1"; }

# --- signals ------------------------------------------------------------------

# What prog signals got until now, in the order of the numbers.
got() { sed -n 's/^signals got //p' "$work/log" | sort -n | tr '\n' ' '; }
has_got() { [ "$(got)" = "$1 " ]; }
expect_got() { await "signals $1, not $(got)" has_got "$1"; }

send_all() {
	for each; do
		"$native/prog" kill "$pid" "$each"
	done
}

# passes "NUMBER..." "NUMBER...": of these signals to the init the command, prog signals,
# gets those. 30 is sent last: what has a lower number is not on its way any more.
# Never 18 with 20 to 22: the kernel drops the first of these that still waits.
passes() {
	fresh
	# shellcheck disable=SC2086
	send_all $1 30
	# shellcheck disable=SC2086
	expect_got "$(printf '%s\n' $2 30 | sort -n | tr '\n' ' ' | sed 's/ $//')"
}

# An emulator does not survive a sent fault, and moves real-time signals.
plain='1 2 3 10 12 13 14 15 16 18 23 24 25 26 27 28 29'

# loses_none LAST_US INIT: TERM at each moment until then ends the command; see volley.c.
loses_none() {
	cp "$native/volley" "$root/bin/volley"
	init=/bin/volley
	# shellcheck disable=SC2086
	start --watchdog 200 -- 1200 "$1" 15 /sbin/$2 -- nprog obey
	expect_exit 0
	grep -q 'volley: exit 0 ' "$work/out" || fail 'none came late enough'
	! grep -v -e 'volley: exit 0 ' -e 'volley: exit 143 ' -e 'volley: signal 15 ' "$work/out" ||
		fail 'another end'
}

# --- what is the same for some of them -----------------------------------------

# The command and its child: who of them gets a signal.
group_only_with_g() {
	for options in -g ''; do
		fresh
		# shellcheck disable=SC2086
		start -- $options sh -c 'nprog signals 9 & exec nprog signals 8'
		await 'both' eval '[ "$(log_count "signals ready")" = 2 ]'
		other=$(child 'signals 9' "$(child 'signals 8')")
		send_all 10
		[ -n "$options" ] || break
		expect_got '10 10'
		end_all
	done
	expect_got 10
	kill -USR2 "$other"
	expect_got '10 12'
}

# What nobody here has started, and whose parent is gone.
reaps_strangers() {
	await_loop
	inside /bin/prog orphans 20 2>>"$work/log"
	await 'the reaping' has_no_children
}

# Ctrl-Z and Ctrl-C in a shell that is the command.
job_control() {
	start --tty -- sh
	printf 'prog sleep\n' >"$work/keys"
	await_log 'sleep ready'
	printf '\032' >"$work/keys"
	await_log 'Stopped'
	printf 'fg\n' >"$work/keys"
	await 'the job' eval 'shell=$(child sh) && in_state S "$(child "prog sleep" "$shell")"'
	printf '\003' >"$work/keys"
	printf 'echo back-$?\n' >"$work/keys"
	await_log 'back-130'
	printf 'exit 5\n' >"$work/keys"
	expect_exit 5
	expect_no_log "can't access tty"
}

# Of 1 to 64, all but KILL, STOP and those that job control sends are for the command;
# CHLD is not. What is sent last is 30.
matrix() {
	forwarded="$plain 4 5 6 7 8 11 $(seq -s ' ' 31 64)"
	passes "$forwarded 17" "$forwarded"
}

# adopts NAME [OPTION] [VARIABLE]: not as PID 1, orphans are the init's, without a word.
adopts() {
	fresh
	file /bin/main "#!/bin/sh
${3+export $3}
exec /sbin/$1 ${2-} -- sh -c 'nprog orphans 50 3; exec prog obey'
" 755
	init=/bin/nprog
	start -- parent /bin/main
	below=/sbin/$1
	await_log 'obey ready'
	look_below
	await 'the reaping' has_one_child
	expect_equal "$(children_of "$first" | wc -w)" 1
	send TERM
	expect_exit 0
	expect_whole_log 'orphans made
obey ready
obey got TERM'
}

# storm COUNT: that many orphans die as fast as they can be made.
storm() {
	fresh
	start --watchdog 250 -- sh -c "nprog orphans $1 3; exec prog obey"
	tries=0
	until in_log 'orphans made' || [ "$tries" -gt 4000 ]; do
		tries=$((tries + 1))
		sleep 0.05
	done
	await_log 'obey ready'
	await 'the reaping' has_one_child
	send TERM
	expect_exit 0
	expect_whole_log 'orphans made
obey ready
obey got TERM'
}
