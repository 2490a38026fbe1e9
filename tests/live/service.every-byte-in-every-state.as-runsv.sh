#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# In each state a service for each byte, and beside it one of Debian's runsv: of both
# becomes what the table says.
real=$work/real.d
bytes='u d o t p c h a i q 1 2 k z'
# outcome STATE BYTE: what supervise/stat says in the end.
outcome() {
	case $1$2 in
	downu | run[tk] | onceu | paused[ck]) echo run ;;
	downo) echo 'run, want down' ;;
	rund | once[dtk] | pausedd) echo down ;;
	runo) echo 'run, want down' ;;
	runp) echo 'run, paused' ;;
	oncep) echo 'run, paused, want down' ;;
	pausedo) echo 'run, paused, want down' ;;
	pausedt) echo 'run, paused, got TERM' ;;
	finish[do]) echo 'finish, want down' ;;
	*) stat_in "$1" ;;
	esac
}
# What it says in the state itself.
stat_in() {
	case $1 in
	paused) echo 'run, paused' ;;
	once) echo 'run, want down' ;;
	*) echo "$1" ;;
	esac
}
# Dies of TERM and KILL only.
make() {
	mkdir -p "$1"
	printf '%s\n' '#!/bin/sh' "trap '' HUP ALRM INT QUIT USR1 USR2" \
		'exec sleep 1000' >"$1/run"
	printf '%s\n' '#!/bin/sh' 'while [ -e hold ]; do sleep 0.05; done' >"$1/finish"
	echo 0 >"$1/timeout-finish" # as runsv has it
	chmod 755 "$1/run" "$1/finish"
}
both() { echo "$real/$1 $root$services/$1"; }
says() { [ "$(cat "$1/supervise/stat" 2>/dev/null)" = "$2" ]; }
pid_in() { cat "$1/supervise/pid"; }
has_new_pid() { [ "$(pid_in "$1")" != "$2" ]; }
has_heard() { ! "$native/prog" unread "$1/supervise/control"; }
# tell_one DIR BYTES: until the last of them is read, so that all before it are done.
tell_one() {
	printf %s "$2" >"$1/supervise/control"
	await 'the reader' has_heard "$1"
}
# bring BYTES STATE: all, from whatever they were in.
bring() {
	for byte in $bytes; do
		for at in $(both "$byte"); do tell_one "$at" "$1"; done
	done
	for byte in $bytes; do
		for at in $(both "$byte"); do await "$at: $2" says "$at" "$(stat_in "$2")"; done
	done
}
hold() {
	for byte in $bytes; do
		for at in $(both "$byte"); do : >"$at/hold"; done
	done
}
let_go() { rm -f "$real"/*/hold "$root$services"/*/hold; }
enter() {
	let_go
	case $1 in
	down) bring cd down ;;
	run) bring cu run ;;
	paused) bring cu run && bring p paused ;;
	once) bring cu run && bring o once ;;
	finish) bring cu run && hold && bring t finish ;;
	esac
}
check() {
	before=$(pid_in "$3")
	# Junk after it: when that is read, the byte has been carried out.
	tell_one "$3" "$2"
	tell_one "$3" '?'
	wanted=$(outcome "$1" "$2")
	# The one difference: what does not run cannot be paused.
	case $1$2$3 in downp"$real"* | finishp"$real"*) wanted="$wanted, paused" ;; esac
	await "$1, $2: $wanted in $3" says "$3" "$wanted"
	case $1$2 in run[tk]) await "$1, $2: another" has_new_pid "$3" "$before" ;; esac
}
for byte in $bytes; do
	for at in $(both "$byte"); do make "$at"; done
	runsv_alone "$real/$byte"
done
init=/sbin/runsvdir
start --watchdog 280 -- "$services"
for byte in $bytes; do await_stat "$byte" run; done
for state in down run paused once finish; do
	enter $state
	for byte in $bytes; do
		for at in $(both "$byte"); do check $state "$byte" "$at"; done
	done
done
let_go
send TERM
expect_exit 0
