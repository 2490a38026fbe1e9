# shellcheck shell=sh
# sv_lib.sh - for scenarios with supervised services, besides lib.sh.
#
# Debian's sv runs outside of the container, on the same files.
services=/etc/service

# service NAME BODY: its ./run, for the shell of the container.
service() { script "$services/$1/run" "$2"; }

real_sv() { SVDIR=$root$services /usr/bin/sv "$@" || real_sv_code=$?; }

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
in_stat() { [ "$(stat_of "$1")" = "$2" ]; }
await_stat() { await "$1: $2" in_stat "$1" "$2"; }
# tell NAME BYTES: as a script does.
tell() { printf '%s' "$2" >"$(of "$1" control)"; }
