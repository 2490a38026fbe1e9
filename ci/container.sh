#!/usr/bin/env bash
# The binary under real engines: Debian's docker with ours as --init-path, podman
# with ours as init_path and as its pause, each on images of each architecture; the
# image of ours, and what is in examples/.
# usage: ci/container.sh [ARCH...]; CONTAINER_ONLY= limits it to names that begin so
#
# All of it happens in namespaces of its own: no network, mounts that nobody else
# sees, and a PID namespace, whose end is the end of whatever was started there. Only
# a Debian root, for two of the examples, comes by the machine's network before.
# The machine itself gets an emulator's entry for each foreign architecture, and
# a parent for the cgroups, under names of this run; both are taken away at the end.
#
# Prints a line a check, as tests/run.sh does. Where an engine cannot run, each of
# its checks is a skip with the reason.
set -u
cd "$(dirname "$0")/.." || exit 1
. toolchains/platform.sh
for part in container/{world,lib,engines,init_path,entrypoint,pod,image,examples} walkthrough/root; do
	# shellcheck source=/dev/null
	. "tests/$part.sh"
done

case ${1-} in
--inside | --engines)
	stage=${1#--}
	shift
	"$stage" "$@"
	exit
	;;
esac

[ $# -gt 0 ] || set -- x86_64 aarch64 armv7
open_world
account engines 1800 container "$@"
