#!/usr/bin/env bash
# Builds the tree in two different folders; the binaries must be equal byte for
# byte.   usage: ci/reproducible.sh ARCH...
set -eu
cd "$(dirname "$0")/.."
top=$(mktemp -d)
trap 'rm -rf "$top"' EXIT

for copy in a a-longer/path/to-b; do
	mkdir -p "$top/$copy/build"
	git ls-files -z --cached --others --exclude-standard Makefile toolchains ci include src |
		while IFS= read -r -d '' file; do [ ! -e "$file" ] || printf '%s\0' "$file"; done |
		xargs -0 cp --parents -t "$top/$copy"
	cp -r build/sysroot "$top/$copy/build/"
	for arch; do
		make -s -C "$top/$copy" ARCH="$arch" all >"$top/log" 2>&1 || { cat "$top/log"; exit 1; }
	done
done

failed=0
for arch; do
	file=build/$arch/oya
	if cmp "$top/a/$file" "$top/a-longer/path/to-b/$file"; then
		echo "reproducible: $arch: $(sha256sum <"$top/a/$file" | cut -c1-16)"
	else
		echo "reproducible: $arch: the two builds differ" >&2
		failed=1
	fi
done
exit $failed
