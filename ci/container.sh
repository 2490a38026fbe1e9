#!/usr/bin/env bash
# The binary under real engines: Debian's docker with ours as --init-path, podman
# with ours as init_path and as its pause, each on images of each architecture; and
# the image of ours.
# usage: ci/container.sh [ARCH...]; CONTAINER_ONLY= limits it to names that begin so
#
# All of it happens in namespaces of its own: no network, mounts that nobody else
# sees, and a PID namespace, whose end is the end of whatever was started there.
# The machine itself gets an emulator's entry for each foreign architecture, and
# a parent for the cgroups, under names of this run; both are taken away at the end.
#
# Prints a line a check, as tests/run.sh does. Where an engine cannot run, each of
# its checks is a skip with the reason.
set -u
cd "$(dirname "$0")/.." || exit 1
. toolchains/platform.sh
for part in lib engines init_path entrypoint pod image; do
	# shellcheck source=/dev/null
	. "tests/container/$part.sh"
done

if [ "${1-}" = --inside ]; then
	shift
	inside "$@"
	exit
fi

arches=("$@")
[ $# -gt 0 ] || arches=(x86_64 aarch64 armv7)
limit_s=1800
run=oya-$$
work=$(mktemp -d)
mkfifo "$work/lines"

clean_up() {
	local tries=0
	trap '' INT TERM
	[ -z "${world-}" ] || kill -KILL "$world" 2>/dev/null
	wait 2>/dev/null
	unshare --mount sh -c 'mount -t binfmt_misc none "$1"; for entry in "$1/$2"*; do echo -1 >"$entry"; done' \
		sh /proc/sys/fs/binfmt_misc "$run" 2>/dev/null
	until find /sys/fs/cgroup -depth -type d -path "*/$run*" -exec rmdir {} + 2>/dev/null ||
		[ $((tries += 1)) -gt 100 ]; do
		sleep 0.1
	done
	rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 1' INT TERM

# Why nothing of it can be here; empty when it can.
obstacle() {
	toolchains/install.sh container "${arches[@]}" >&2 || { echo "the packages are not to be had"; return; }
	[ "$(id -u)" = 0 ] || { echo "needs root"; return; }
	unshare --mount --net --pid --fork true 2>/dev/null || { echo "no namespaces here"; return; }
}

begin() {
	why=$(obstacle)
	if [ -n "$why" ]; then
		# shellcheck disable=SC2034 # what is printed names it
		for arch in "${arches[@]}"; do skip_all "$why"; done
		return
	fi
	exec unshare --mount --net --pid --fork --kill-child --mount-proc \
		env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C HOME="$work/home" TERM=dumb \
		CONTAINER_ONLY="${CONTAINER_ONLY-}" "$BASH" "$0" --inside "$work" "$run" "${arches[@]}"
}

count() { grep -c "^$1 " "$work/results"; }

begin >"$work/lines" 2>&1 </dev/null &
world=$!
timeout "$limit_s" tee "$work/results" <"$work/lines" &
wait $! || kill -KILL "$world"
ended=0
wait "$world" 2>/dev/null || ended=$?
world=''
[ "$ended" = 0 ] || echo "not ok all/container/(engines): ended with $ended" | tee -a "$work/results"
grep -q -E '^(ok|not ok|skip) ' "$work/results" || echo "not ok all/container/(engines): ran no check" | tee -a "$work/results"

failed=$(count 'not ok') skipped=$(count skip)
line="$(count ok) passed, $failed failed"
if [ "$skipped" != 0 ]; then
	echo "container: $skipped CHECKS DID NOT RUN:"
	sed -n 's/^skip [^ ]* /  /p' "$work/results" | sort | uniq -c
	line="$line, $skipped skipped"
fi
echo "$line"
[ "$failed" = 0 ]
