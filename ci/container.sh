#!/usr/bin/env bash
# The binary under real engines: Debian's docker with ours as --init-path, podman
# with ours as init_path and as its pause, each on images of each architecture.
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
for part in lib engines init_path entrypoint pod; do
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
limit_s=1200
run=oya-$$
work=$(mktemp -d)
mkfifo "$work/lines"

clean_up() {
	local tries=0
	trap '' INT TERM
	[ -z "${world-}" ] || kill -KILL "$world" 2>/dev/null
	wait
	unshare --mount sh -c 'mount -t binfmt_misc none "$1" && for entry in "$1/$2"*; do echo -1 >"$entry"; done' \
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

judge() {
	tee "$work/results" <"$work/lines"
	passed=$(grep -c '^ok ' "$work/results")
	failed=$(grep -c '^not ok ' "$work/results")
	skipped=$(grep -c '^skip ' "$work/results")
}

why=$(obstacle)
if [ -n "$why" ]; then
	for arch in "${arches[@]}"; do skip_all "$why"; done >"$work/lines" &
else
	timeout -s KILL "$limit_s" unshare --mount --net --pid --fork --kill-child --mount-proc \
		env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C HOME="$work/home" TERM=dumb \
		CONTAINER_ONLY="${CONTAINER_ONLY-}" "$BASH" "$0" --inside "$work" "$run" "${arches[@]}" \
		>"$work/lines" 2>&1 </dev/null &
fi
world=$!
judge
ended=0
wait "$world" || ended=$?
world=''
[ "$ended" = 0 ] || { echo "not ok all/container/(engines): ended with $ended"; failed=$((failed + 1)); }
[ $((passed + failed + skipped)) -gt 0 ] || { echo "not ok all/container/(engines): ran no check"; failed=1; }
[ "$skipped" = 0 ] || echo "container: $skipped CHECKS DID NOT RUN: $(sed -n 's/^skip [^ ]* //p' "$work/results" | sort -u | head -n 3)"
line="$passed passed, $failed failed"
[ "$skipped" = 0 ] || line="$line, $skipped skipped"
echo "$line"
[ "$failed" = 0 ]
