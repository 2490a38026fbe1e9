# shellcheck shell=bash disable=SC2034,SC2154 # the parts share their variables
# world.sh - checks in namespaces of their own, shown and counted; sourced by
# ci/container.sh and ci/walkthrough.sh, which print a line a check.

# What is seen of a run outside of it has its name, $run; its folder is $work.
open_world() {
	run=oya-$$
	work=$(mktemp -d)
	mkfifo "$work/lines"
	# Pods of Kubernetes' files podman puts here, whatever it is told; unless there are others.
	pods='*/libpod_parent*'
	! compgen -G '/sys/fs/cgroup/*/libpod_parent' >/dev/null || pods=none
	trap close_world EXIT
	trap 'exit 1' INT TERM
}

close_world() {
	local tries=0
	trap '' INT TERM
	[ -z "${world-}" ] || kill -KILL "$world" 2>/dev/null
	wait 2>/dev/null
	unshare --mount sh -c 'mount -t binfmt_misc none "$1"; for entry in "$1/$2"*; do echo -1 >"$entry"; done' \
		sh /proc/sys/fs/binfmt_misc "$run" 2>/dev/null
	until find /sys/fs/cgroup -depth -type d '(' -path "*/$run*" -o -path "$pods" ')' -exec rmdir {} + 2>/dev/null ||
		[ $((tries += 1)) -gt 100 ]; do
		sleep 0.1
	done
	rm -rf "$work"
}

# obstacle KIND ARCH...: why nothing of it can be here; empty when it can.
obstacle() {
	toolchains/install.sh "$@" >&2 || { echo "the packages are not to be had"; return; }
	[ "$(id -u)" = 0 ] || { echo "needs root"; return; }
	unshare --mount --net --pid --fork true 2>/dev/null || { echo "no namespaces here"; return; }
}

# begin KIND ARCH...: this script once more, --inside WORK RUN ARCH..., in namespaces of its own but
# for the network, and with nothing of the caller's environment but these.
begin() {
	local name passed=()
	why=$(obstacle "$@")
	shift
	if [ -n "$why" ]; then
		for arch; do skip_all "$why"; done
		return
	fi
	for name in CONTAINER_ONLY http_proxy https_proxy; do
		[ -z "${!name-}" ] || passed+=("$name=${!name}")
	done
	exec unshare --mount --pid --fork --kill-child --mount-proc \
		env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C HOME="$work/home" TERM=dumb "${passed[@]}" \
		"$BASH" "$0" --inside "$work" "$run" "$@"
}

# enter WORK RUN: what comes first inside: mounts that nobody else sees.
enter() {
	work=$1 run=$2
	mount --make-rprivate / || exit 1
	mount -t tmpfs -o mode=755 tmpfs "$work" || exit 1
	mkdir "$work/home"
	mount -t binfmt_misc none /proc/sys/fs/binfmt_misc
}

# --- the emulators -----------------------------------------------------------

emulator_of() {
	case $1 in
	aarch64) echo aarch64 ;;
	armv7) echo arm ;;
	esac
}

# Under a name of ours, as the machine's entry may not reach into other roots. It
# goes with the last mount of its kind; where the machine has one, close_world takes
# it away.
register() {
	[ -z "$1" ] ||
		sed "s/^:[^:]*:/:$run-$1:/" "/usr/lib/binfmt.d/qemu-$1.conf" >/proc/sys/fs/binfmt_misc/register
}

# --- the account -------------------------------------------------------------

count() { grep -c "^$1 " "$work/results"; }

# account WHO LIMIT_S KIND ARCH...: what comes of `begin KIND ARCH...`, as it comes, and what
# it amounts to.
account() {
	local who=$1 limit_s=$2 ended=0 failed skipped line
	shift 2
	begin "$@" >"$work/lines" 2>&1 </dev/null &
	world=$!
	timeout "$limit_s" tee "$work/results" <"$work/lines" &
	wait $! || kill -KILL "$world"
	wait "$world" 2>/dev/null || ended=$?
	world=''
	[ "$ended" = 0 ] || echo "not ok all/$1/($who): ended with $ended" | tee -a "$work/results"
	grep -q -E '^(ok|not ok|skip) ' "$work/results" || echo "not ok all/$1/($who): ran no check" | tee -a "$work/results"

	failed=$(count 'not ok') skipped=$(count skip)
	line="$(count ok) passed, $failed failed"
	if [ "$skipped" != 0 ]; then
		echo "$1: $skipped CHECKS DID NOT RUN:"
		sed -n 's/^skip [^ ]* /  /p' "$work/results" | sort | uniq -c
		line="$line, $skipped skipped"
	fi
	echo "$line"
	[ "$failed" = 0 ]
}
