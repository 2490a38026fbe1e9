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
for part in world lib engines init_path entrypoint pod image examples; do
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
open_world

begin() {
	why=$(obstacle container)
	if [ -n "$why" ]; then
		for arch in "${arches[@]}"; do skip_all "$why"; done
		return
	fi
	# shellcheck disable=SC2154 # of open_world
	exec unshare --mount --net --pid --fork --kill-child --mount-proc \
		env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C HOME="$work/home" TERM=dumb \
		CONTAINER_ONLY="${CONTAINER_ONLY-}" "$BASH" "$0" --inside "$work" "$run" "${arches[@]}"
}

account container engines 1800
