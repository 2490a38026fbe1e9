#!/usr/bin/env bash
# The walk-through of baseimage-docker with our binary as its init: a Debian root made
# by debootstrap, with OpenSSH, cron and syslog-ng as users have them, in two forms. In
# that of 2014 all three are services; in today's syslog-ng is begun by a startup
# script and ended by a script after the services.
# usage: ci/walkthrough.sh [ARCH...]; x86_64 without one
#
# All of it happens in namespaces of its own, each form in a network that is only
# loopback. Nothing of the machine is seen to change but build/walkthrough, which
# keeps the roots, and the entry of an emulator while it runs.
#
# Prints a line a check, as tests/run.sh does. Where there is no Debian to be had, each
# check is a skip with the reason.
set -u
cd "$(dirname "$0")/.." || exit 1
for part in container/world container/lib walkthrough/root walkthrough/form walkthrough/steps; do
	# shellcheck source=/dev/null
	. "tests/$part.sh"
done
limit_s=1200

# inside_world WORK RUN ARCH...: where the roots are made, with the machine's network.
inside_world() {
	enter "$1" "$2"
	shift 2
	for arch; do
		register "$(emulator_of "$arch")"
		keep_root || { skip_all "${why-}"; continue; }
		for form in 2014 today; do
			{
				unshare --mount --net --pid --fork --kill-child --mount-proc \
					"$BASH" "$0" --form "$work" "$arch" "$form" || echo "not ok $(name_of form): ended with $?"
			} &
		done
		wait
		rm -rf "${work:?}"/{2014,today}
	done
}

case ${1-} in
--inside)
	shift
	inside_world "$@"
	exit
	;;
--form)
	work=$2 arch=$3 form=$4
	run_form
	exit 0
	;;
esac

[ $# -gt 0 ] || set -- x86_64
open_world
account forms "$limit_s" walkthrough "$@"
