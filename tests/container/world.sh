# shellcheck shell=bash disable=SC2034,SC2154 # the parts share their variables
# world.sh - checks in namespaces of their own, shown and counted; sourced by
# ci/container.sh and ci/walkthrough.sh, which have a function `begin` that prints a
# line a check.

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

# obstacle KIND: why nothing of it can be here; empty when it can.
obstacle() {
	toolchains/install.sh "$1" "${arches[@]}" >&2 || { echo "the packages are not to be had"; return; }
	[ "$(id -u)" = 0 ] || { echo "needs root"; return; }
	unshare --mount --net --pid --fork true 2>/dev/null || { echo "no namespaces here"; return; }
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

# account NAME WHO LIMIT_S: what `begin` prints, as it comes, and what it amounts to.
account() {
	local ended=0 failed skipped line
	begin >"$work/lines" 2>&1 </dev/null &
	world=$!
	timeout "$3" tee "$work/results" <"$work/lines" &
	wait $! || kill -KILL "$world"
	wait "$world" 2>/dev/null || ended=$?
	world=''
	[ "$ended" = 0 ] || echo "not ok all/$1/($2): ended with $ended" | tee -a "$work/results"
	grep -q -E '^(ok|not ok|skip) ' "$work/results" || echo "not ok all/$1/($2): ran no check" | tee -a "$work/results"

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
