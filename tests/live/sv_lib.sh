# shellcheck shell=sh
# sv_lib.sh - for scenarios with supervised services, besides lib.sh.
#
# Debian's sv and runsv run outside of the container, on the same files.
# shellcheck disable=SC2034,SC2154 # lib.sh and the scenarios have them
services=/etc/service
mkdir -p "$root$services"

# service NAME BODY: its ./run, for the shell of the container. A new one is there at
# once with all it has.
service() {
	if [ -d "$root$services/$1" ]; then
		script "$services/$1/run" "$2"
	else
		script "$services/.new/run" "$2"
		mv "$root$services/.new" "$root$services/$1"
	fi
}

real_sv() { SVDIR=$root$services /usr/bin/sv "$@" || real_sv_code=$?; }

# runsv_alone DIR: Debian's, as PID 1 of a namespace of its own.
runsv_alone() {
	unshare --pid --fork --kill-child /usr/bin/runsv "$1" </dev/null >/dev/null \
		2>>"$work/real" &
	helpers="$helpers $!"
	await "Debian's runsv" [ -s "$1/supervise/status" ]
}

# supervise NAME [CAGE-OPTION...]: runs runsv on the service.
supervise() {
	supervised=$1
	shift
	init=/sbin/runsv
	start "$@" -- "$services/$supervised"
	await 'supervision' is_supervised "$supervised"
}

of() { echo "$root$services/$1/supervise/$2"; }
is_supervised() { [ -s "$(of "$1" status)" ] && [ -p "$(of "$1" ok)" ]; }
stat_of() { cat "$(of "$1" stat)"; }
pid_of() { cat "$(of "$1" pid)"; }
# in_stat NAME LINE: what supervise/stat says.
in_stat() { [ "$(stat_of "$1" 2>/dev/null)" = "$2" ]; }
await_stat() { await "$1: $2" in_stat "$1" "$2"; }
# is_another NAME PID: it runs as another process than this one.
is_another() { in_stat "$1" run && [ "$(pid_of "$1")" != "$2" ]; }
# tell NAME BYTES: as a script does.
tell() { printf '%s' "$2" >"$(of "$1" control)"; }
# process_of NAME: its pid, as seen from here.
process_of() {
	for candidate in $(children_of "$pid"); do
		if grep -q "^NSpid:.*[[:space:]]$(pid_of "$1")\$" "/proc/$candidate/status" 2>/dev/null; then
			echo "$candidate"
			return
		fi
	done
	return 1
}
# In the log N times, at least.
is_logged() { [ "$(log_count "$1")" -ge "$2" ]; }
await_count() { await "$2 times: $1" is_logged "$1" "$2"; }
# has_lines FILE N
has_lines() { [ -e "$1" ] && [ "$(wc -l <"$1")" -ge "$2" ]; }

# --- sv: Debian's outside of the container, ours inside, on the same service -----

unset SVDIR SVWAIT OYA_RUN_DIR

our_sv() { inside sv "$@"; }
# said_by COMMAND...: what it writes, and its exit code; pids and seconds as N.
said_by() {
	code=0
	"$@" >"$work/said" 2>&1 || code=$?
	sed -E 's/\(pid [0-9]+\)/(pid N)/g; s/ [0-9]+s/ Ns/g' "$work/said"
	echo "exit $code"
}
debian_sv() { SVDIR=$root$services /usr/bin/sv "$@"; }

# expect_same ARG...: both say the same, at once.
expect_same() {
	expect_equal "ours: $(said_by our_sv "$@")" "ours: $(said_by debian_sv "$@")"
}
# expect_same_in STATE ARG...: each finds the service `web` in this state.
expect_same_in() {
	state=$1
	shift
	be "$state"
	wanted=$(said_by debian_sv "$@")
	be "$state"
	expect_equal "$state, sv $*: $(said_by our_sv "$@")" "$state, sv $*: $wanted"
}

# service_web COMMAND: dies of TERM and KILL only; its ./finish ends when there is no
# file `hold`.
service_web() {
	service web "trap '' HUP ALRM INT QUIT USR1 USR2
exec $1"
	script "$services/web/finish" 'while [ -e hold ]; do sleep 0.05; done'
}
# order NAME BYTES: until its supervisor has read them, and what was told before. Debian's
# is deaf for a second before a restart.
order() {
	tell "$1" "$2"
	await 'the reader' is_heard "$1"
}
is_heard() { ! "$native/prog" unread "$(of "$1" control)"; }
# be STATE: brings `web` there, whatever it was in.
be() {
	rm -f "$root$services/web/hold"
	case $1 in
	down)
		order web cd
		await_status 'down: web: Ns, normally up'
		;;
	run)
		order web cu
		await_status 'run: web: (pid N) Ns'
		;;
	paused)
		be run
		order web p
		await_status 'run: web: (pid N) Ns, paused'
		;;
	once)
		be run
		order web o
		await_status 'run: web: (pid N) Ns, want down'
		;;
	finish)
		be run
		: >"$root$services/web/hold"
		order web t
		await_status 'finish: web: (pid N) Ns'
		;;
	esac
}
await_status() { await "$1" in_status "$1"; }
in_status() { [ "$(said_by debian_sv status web | head -n 1)" = "$1" ]; }

# debian_runsv NAME: Debian's runsv, outside of the container. our_runsv NAME: ours,
# inside, not as PID 1.
debian_runsv() {
	run_beside "$1" /usr/bin/runsv "$root$services/$1"
}
our_runsv() {
	run_beside "$1" nsenter --target "$pid" --mount --pid --root --wd -- \
		runsv "$services/$1"
}
run_beside() {
	beside=$1
	shift
	"$@" >>"$work/out" 2>>"$work/log" &
	beside_pid=$!
	helpers="$helpers $beside_pid"
	[ "$beside" = - ] || await 'supervision' is_alive "$beside"
}
is_alive() { is_supervised "$1" && ! is_unsupervised "$1"; }
is_unsupervised() {
	case $(debian_sv status "$1" || :) in *'runsv not running'*) ;; *) return 1 ;; esac
}

# Each says and returns what Debian's does. Where that one is wrong (within a second,
# about a service that is down) others look.
every_command() {
	for word in up down once pause cont hup alarm interrupt quit 1 2 term kill; do
		expect_same_in run "$word" web
	done
	for word in up pause hup term; do expect_same_in down "$word" web; done
	for state in down run paused once finish; do
		be "$state"
		expect_same status web
	done
}
every_wait() {
	for word in up pause cont hup 1; do expect_same_in run -v "$word" web; done
	for word in start reload check restart try-restart stop; do
		expect_same_in run "$word" web
	done
	for word in cont hup kill stop try-restart force-stop; do
		expect_same_in down -v "$word" web
	done
	expect_same_in down start web
	for word in start stop restart try-restart check; do expect_same_in paused "$word" web; done
	for word in stop check hup; do expect_same_in once -v "$word" web; done
	for word in down up hup restart; do expect_same_in finish -w 0 "$word" web; done
	be once
	expect_equal "$(said_by our_sv restart web)" 'ok: run: web: (pid N) Ns
exit 0'
	be down
	expect_equal "$(said_by our_sv -v once web)" 'ok: run: web: (pid N) Ns, want down
exit 0'
}
# every_end AGAIN: each way to end the supervisor, which AGAIN starts anew.
every_end() {
	for word in exit force-shutdown; do
		for state in run down; do
			be "$state"
			expect_equal "$(said_by our_sv -v "$word" web)" 'ok: web: runsv not running
exit 0'
			for command in status up shutdown x restart check; do
				expect_same "$command" web
			done
			"$1" web
		done
	done
	our_sv x web
	await 'the end' is_unsupervised web
}
