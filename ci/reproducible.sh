#!/usr/bin/env bash
# Builds the tree once more, in another folder, by the Dockerfile's commands and with no
# file but those it copies, and packs that. The binaries, the image and what is published
# must be equal byte for byte to those here.   usage: ci/reproducible.sh ARCH...
set -eu
cd "$(dirname "$0")/.."
. toolchains/platform.sh
unset MAKEFLAGS MFLAGS MAKELEVEL
top=$(mktemp -d)
trap 'rm -rf "$top"' EXIT
copy=$top/a-longer/path/to-another

# copy WHAT...: of the tree.
copy() {
	git ls-files -z --cached --others --exclude-standard -- "$@" |
		while IFS= read -r -d '' file; do [ ! -e "$file" ] || printf '%s\0' "$file"; done |
		tar --null --files-from=- -cf - | tar -C "$copy" -xf -
}

# there COMMAND...: with another umask; what it says is of interest when it fails.
there() { (umask 027 && cd "$copy" && "$@") >"$top/log" 2>&1 || { cat "$top/log"; exit 1; }; }

# stage ARCH WORD...: as an engine executes it.
stage() {
	local arch=$1
	shift
	IFS=/ read -r _ TARGETARCH TARGETVARIANT <<<"$(platform_of "$arch")"
	there env TARGETARCH="$TARGETARCH" TARGETVARIANT="$TARGETVARIANT" toolchains/stage.sh "$@"
}

mkdir -p "$copy/build"
cp -r build/sysroot "$copy/build/"
mapfile -t copied < <(sed -n 's/^COPY \([^-].*\) .*/\1/p' Dockerfile)
copy "${copied[@]}"
for arch; do
	stage "$arch" packages
	stage "$arch" root "$copy/build/$arch/root"
done
copy .
for arch; do there make ARCH="$arch" install-kit DESTDIR="$copy/build/$arch/kit" PREFIX=/; done
there git init -q
git ls-files -z | there git add --pathspec-from-file=- --pathspec-file-nul
there toolchains/image.sh "$@"
there toolchains/dist.sh "$@"

failed=0 files=()
for arch; do files+=("build/$arch/oya" "build/$arch/oyakit"); done
for file in "${files[@]}" build/image/*.tar build/dist/*; do
	if cmp "$file" "$copy/$file"; then
		echo "reproducible: $file: $(sha256sum <"$file" | cut -c1-16)"
	else
		echo "reproducible: $file: the two builds differ" >&2
		failed=1
	fi
done
exit $failed
