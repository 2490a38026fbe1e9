#!/bin/sh
# demo.sh - boots, shows and stops a container made on the spot, and checks that
# what should be seen is seen. `make demo` builds what it needs.
#
# usage: tests/demo.sh [x86_64|aarch64|armv7]
#
# tests/demo/ holds the demos. They run as live tests do, by the same runner, which also
# gives a foreign architecture its emulator; the runner finds them as the only scenarios
# of a folder of their own. What the reader sees goes to descriptor 5.
set -eu
top=$(cd "${0%/*}/.." && pwd)
arch=${1:-x86_64}
begin=$(date +%s)

[ "$(id -u)" = 0 ] || { echo "demo: needs root, for namespaces and chroot" >&2; exit 1; }
[ -x "$top/build/$arch/oya" ] || { echo "demo: build/$arch/oya is missing: make ARCH=$arch" >&2; exit 1; }

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' INT TERM
mkdir -p "$folder/tests/live"
ln -s "$top/build" "$folder/build"
ln -s "$top/tests/live/run.sh" "$top/tests/live/lib.sh" "$top/tests/live/sv_lib.sh" \
	"$top/tests/demo/demo_lib.sh" "$folder/tests/live"
ln -s "$top/tests/demo/life.sh" "$folder/tests/live/demo.container.boots-runs-stops.sh"
ln -s "$top/tests/demo/services.sh" "$folder/tests/live/demo.services.supervised.sh"

echo "demo: containers on $arch, from boot to exit code"
exec 5>&1
if ! seen=$(LIVE_NO_MAKE=1 LIVE_JOBS=1 "$folder/tests/live/run.sh" "$arch"); then
	echo "$seen"
	echo "demo: FAILED: something that should be seen is not"
	exit 1
fi
echo
echo "demo: all of it was seen and checked, in $(($(date +%s) - begin)) s"
