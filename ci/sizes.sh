#!/bin/sh
# The bytes of each binary, against the budget. That of oya is above it since services are
# supervised: until it is below again, this fails when it grows beyond what it is now.
# oyakit is in no image: its budget is what its rules cost, and a tenth.
# usage: ci/sizes.sh ARCH...
set -eu
cd "$(dirname "$0")/.."
failed=0

# line BINARY NOW MUST AIM: in KiB.
line() {
	bytes=$(wc -c <"build/$1")
	note=''
	[ "$bytes" -le $(($4 * 1024)) ] || note='above the aim'
	[ "$bytes" -le $(($3 * 1024)) ] || note='ABOVE THE BUDGET'
	[ "$bytes" -le $(($2 * 1024)) ] || { note='ABOVE THE BUDGET, AND GROWN' failed=1; }
	printf '%-14s %8d %8d %8d %8d  %s\n' "$1" "$bytes" $(($2 * 1024)) $(($3 * 1024)) $(($4 * 1024)) "$note"
}

printf '%-14s %8s %8s %8s %8s\n' binary bytes now must aim
for arch; do
	case $arch in
	x86_64) now=90 must=48 aim=36 kit=30 ;;
	aarch64) now=98 must=52 aim=40 kit=31 ;;
	armv7) now=77 must=40 aim=30 kit=23 ;;
	*) echo "sizes: unknown architecture '$arch'" >&2 && exit 1 ;;
	esac
	line "$arch/oya" "$now" "$must" "$aim"
	line "$arch/oyakit" "$kit" "$kit" "$kit"
done
exit $failed
