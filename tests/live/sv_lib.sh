# shellcheck shell=sh
# sv_lib.sh - for scenarios with supervised services, besides lib.sh.
#
# Debian's sv and runsv run outside of the container, on the same files.
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

# real_runsv DIR: Debian's, as PID 1 of a namespace of its own.
real_runsv() {
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
is_supervised() { [ -s "$(of "$1" status)" ]; }
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
has_lines() { [ "$(wc -l <"$1")" -ge "$2" ]; }
