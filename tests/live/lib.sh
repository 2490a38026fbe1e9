# shellcheck shell=sh
# lib.sh - what a live scenario is made of. The first line of each:
#
#   # shellcheck source=tests/live/lib.sh
#   . "${0%/*}/../live/lib.sh"
#
# $root is the container's root, a fresh one for each scenario; $work holds
# what is around it: log (standard error of the container), out (standard
# output), pid (of its PID 1, as seen from here), status (how it ended).
# A scenario waits for events. A bound is generous, never the thing measured.
set -eu
# Text is bytes here, and sorted by them.
export LC_ALL=C

top=$(cd "${0%/*}/../.." && pwd)
# shellcheck disable=SC2034 # the scenarios use it
arch=${LIVE_ARCH:-x86_64}
native=$top/build/x86_64/live
base=${LIVE_DIR:?is set by run.sh}/base
work=$(mktemp -d "$LIVE_DIR/XXXXXX")
root=$work/root
init=/sbin/my_init
helpers=
chmod 755 "$work"
cp -al "$base" "$root"
: >"$work/log"
: >"$work/out"

clean_up() {
	code=$?
	trap '' EXIT
	for helper in ${cage-} $helpers; do
		# Its number may be another's by now.
		if grep -q "^PPid:.$$\$" "/proc/$helper/status" 2>/dev/null; then
			kill -KILL "$helper" 2>/dev/null || :
		fi
	done
	wait
	rm -rf "$work"
	exit "$code"
}
trap clean_up EXIT
trap 'exit 1' INT TERM

fail() {
	echo "# failed: $*"
	[ ! -e "$work/status" ] || sed 's/^/# status: /' "$work/status"
	head -c 20000 "$work/log" | sed 's/^/# log: /'
	head -c 5000 "$work/out" | sed 's/^/# out: /'
	exit 1
}

# --- the container's files ---------------------------------------------------

# file PATH TEXT [MODE]: never changes a file that other scenarios share.
file() {
	mkdir -p "$root${1%/*}"
	rm -f "$root$1"
	printf '%s' "$2" >"$root$1"
	chmod "${3:-644}" "$root$1"
}

# script PATH BODY: for the shell of the container.
script() {
	file "$1" "#!/bin/sh
$2
" 755
}

# run_file PATH LINE...: for `oya run`.
run_file() {
	run_path=$1
	shift
	file "$run_path" "#!/sbin/oya run
$(printf '%s\n' "$@")
" 755
}

# --- running it --------------------------------------------------------------

# start [CAGE-OPTION...] -- [ARG...]: runs $init ARG... as PID 1; returns when
# it executes. See cage.c for the options. Descriptor 5 stays ours.
start() {
	rm -f "$work/pid" "$work/status" "$work/keys"
	count=$#
	while [ "$count" -gt 0 ]; do
		argument=$1
		shift
		set -- "$@" "$argument"
		if [ "$argument" = -- ]; then
			set -- "$@" "$init"
			count=$((-count))
		fi
		count=$((count - 1))
	done
	while [ "$count" -lt -2 ]; do
		argument=$1
		shift
		set -- "$@" "$argument"
		count=$((count + 1))
	done
	"$native/cage" --root "$root" --state "$work" "$@" \
		<"${input:-/dev/null}" >>"${out_to:-$work/out}" 2>>"${log_to:-$work/log}" 5>&- &
	cage=$!
	await "the start" has_begun
	pid=$(cat "$work/pid" 2>/dev/null || :)
}

has_begun() { [ -e "$work/pid" ] || [ -e "$work/status" ]; }
has_ended() { [ -e "$work/status" ]; }

# send SIGNAL: to PID 1, from outside the container.
send() { kill "-$1" "$pid"; }

# inside COMMAND...: as `docker exec` does. Its parent is outside.
inside() { nsenter --target "$pid" --mount --pid --root --wd -- "$@"; }

# Host pids of the children of a process.
children_of() { cat "/proc/$1"/task/*/children 2>/dev/null || :; }

# child WORDS [PARENT]: host pid of the child of PID 1 whose command line holds
# these words.
child() {
	for candidate in $(children_of "${2:-$pid}"); do
		if tr '\0' ' ' <"/proc/$candidate/cmdline" 2>/dev/null | grep -q -F -e "$1"; then
			echo "$candidate"
			return
		fi
	done
	return 1
}

# in_state LETTER PID: as /proc says it (S sleeping, T stopped, Z zombie).
in_state() { grep -q "^State:.$1" "/proc/$2/status" 2>/dev/null; }

# --- waiting -----------------------------------------------------------------

# At first often, then less: each look costs processes.
pause() {
	if [ "$1" -lt 8 ]; then sleep 0.02; else sleep 0.06; fi
}

# await WHAT COMMAND...: until the command is true, 30 s at most.
await() {
	awaited=$1
	shift
	tries=0
	until "$@"; do
		tries=$((tries + 1))
		if [ "$tries" -gt 1 ] && has_ended && ! "$@"; then
			fail "ended without $awaited"
		fi
		[ "$tries" -lt 500 ] || fail "waited in vain for $awaited"
		pause "$tries"
	done
}

# Fixed texts, not patterns.
in_log() { grep -q -a -F -e "$1" "$work/log"; }
await_log() { await "the line: $1" in_log "$1"; }

has_no_zombies() {
	for candidate in $(children_of "$pid"); do
		! in_state Z "$candidate" || return 1
	done
}
has_one_child() { [ "$(children_of "$pid" | wc -w)" = 1 ]; }
has_no_children() { [ -z "$(children_of "$pid")" ]; }

# What grows whenever PID 1 runs.
activity() {
	cat "/proc/$pid"/task/*/status | sed -n 's/^[a-z]*voluntary_ctxt_switches:[^0-9]*//p'
	cut -d ' ' -f 14,15 "/proc/$pid/stat"
}
is_settled() {
	earlier=$(activity)
	sleep 0.3
	[ "$earlier" = "$(activity)" ]
}

now_ms() { echo $(($(date +%s%N) / 1000000)); }

# --- expectations ------------------------------------------------------------

# expect_exit CODE: waits for the end.
expect_exit() {
	tries=0
	until has_ended; do
		tries=$((tries + 1))
		[ "$tries" -lt 4000 ] || fail "did not end"
		pause "$tries"
	done
	[ "$(cat "$work/status")" = "exit $1" ] || fail "expected: exit $1"
	wait "$cage" || :
	cage=
}

expect_log() { in_log "$1" || fail "expected the line: $1"; }
expect_no_log() { ! in_log "$1" || fail "unexpected line: $1"; }
expect_out() { grep -q -a -F -e "$1" "$work/out" || fail "expected the output: $1"; }

# expect_order TEXT...: in this order, on different lines of the log.
expect_order() {
	from=1
	for text in "$@"; do
		at=$(tail -n "+$from" "$work/log" | grep -n -a -m 1 -F -e "$text" | cut -d : -f 1)
		[ -n "$at" ] || fail "expected, in order: $text"
		from=$((from + at))
	done
}

# expect_ms FROM SINCE UP-TO: milliseconds since now_ms said SINCE.
expect_ms() {
	took=$(($(now_ms) - $2))
	if [ "$took" -lt "$1" ] || [ "$took" -gt "$3" ]; then
		fail "took $took ms, expected $1 to $3"
	fi
}

# expect_idle SECONDS: once it is quiet, PID 1 does not run for so long.
expect_idle() {
	await 'quiet' is_settled
	before=$(activity)
	sleep "$1"
	expect_equal "$(activity)" "$before"
}

# stops_unread CAGE-OPTION...: stops although standard error is a pipe without
# room, and nobody reads it.
stops_unread() {
	[ -p "$work/pipe" ] || mkfifo "$work/pipe"
	exec 3<>"$work/pipe"
	log_to=$work/pipe
	"$native/prog" fill "$work/pipe"
	start "$@" -- prog flood
	await 'main' child 'prog flood'
	send TERM
	expect_exit 2
	exec 3<&-
	log_to=
}

# expect_closed FD...: the init sleeps, and holds none of these.
expect_closed() {
	await 'sleep' in_state S "$pid"
	for fd; do
		[ ! -e "/proc/$pid/fd/$fd" ] || fail "the init holds descriptor $fd"
	done
}

# expect_equal GOT WANTED
expect_equal() { [ "$1" = "$2" ] || fail "got: $1; expected: $2"; }

# --- gates: a script in the container waits at one until it is opened ---------

# In the container: read -r go </tmp/NAME
make_gate() { mkfifo "$root/tmp/$1"; }
open_gate() { timeout 30 sh -c 'echo go >"$1"' sh "$root/tmp/$1" || fail "nobody is at $1"; }
# ctrl_z_before_exec: lets PID 1 pass the gate `gate`; Ctrl-Z is pressed right before the
# exec of the child that it starts then.
ctrl_z_before_exec() {
	: >"$work/interject"
	"$native/interject" "$pid" >"$work/interject" 2>&1 &
	interject=$!
	await 'the tracer' grep -q ready "$work/interject"
	open_gate gate
	wait "$interject" || fail "interject: $(cat "$work/interject")"
}

log_count() { grep -c -a -F -e "$1" "$work/log" || :; }
# shellcheck disable=SC2034 # the scenarios use them
hooks_before=/etc/my_init.pre_shutdown.d
# shellcheck disable=SC2034
hooks_after=/etc/my_init.post_shutdown.d
