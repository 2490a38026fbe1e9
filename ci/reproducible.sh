#!/usr/bin/env bash
# Builds the tree once more, in another folder; the binaries must be equal byte for
# byte to those here.   usage: ci/reproducible.sh ARCH...
set -eu
cd "$(dirname "$0")/.."
top=$(mktemp -d)
trap 'rm -rf "$top"' EXIT

copy=$top/a-longer/path/to-another
mkdir -p "$copy/build"
git ls-files -z --cached --others --exclude-standard Makefile toolchains ci include src |
	while IFS= read -r -d '' file; do [ ! -e "$file" ] || printf '%s\0' "$file"; done |
	xargs -0 cp --parents -t "$copy"
cp -r build/sysroot "$copy/build/"
for arch; do
	env -u MAKEFLAGS -u MAKELEVEL make -s -C "$copy" ARCH="$arch" all >"$top/log" 2>&1 || { cat "$top/log"; exit 1; }
done

failed=0
for arch; do
	file=build/$arch/oya
	if cmp "$file" "$copy/$file"; then
		echo "reproducible: $arch: $(sha256sum <"$file" | cut -c1-16)"
	else
		echo "reproducible: $arch: the two builds differ" >&2
		failed=1
	fi
done
exit $failed
