#!/usr/bin/env bash
# What is published of a version, in build/dist: the source as git has it, sbin/ of each
# architecture and bin/ with oyakit, what they are made of (SPDX), and SHA256SUMS.
# usage: toolchains/dist.sh ARCH...
cd "$(dirname "$0")/.." || exit 1
. toolchains/pack.sh
new=$(mktemp -d build/dist.XXXXXX)
trap 'rm -rf "$new"' EXIT
mkdir "$new/dist"
name=oya-$version

# tarball NAME DIR WHAT...: NAME is also the folder in it.
tarball() {
	local name=$1 dir=$2
	shift 2
	pack "$dir" --transform "s,^,$name/,rSh" "$@" | gzip -9n >"$new/dist/$name.tar.gz"
}

# What spdx.jq has to know of one architecture.
facts_of() {
	local compiler
	read -r compiler _ <"build/$1/compiler"
	jq -n --arg arch "$1" --arg sha256 "$(sha256 <"$new/dist/$name-$1.tar.gz")" \
		--arg kit_sha256 "$(sha256 <"$new/dist/oyakit-$version-$1.tar.gz")" \
		--arg musl "$(sed -n 's/^musl_version=//p' toolchains/install.sh)" \
		--arg musl_sha256 "$(cat "build/sysroot/$1/sha256")" --arg compiler "$compiler" \
		--arg compiler_version "$("$compiler" --version | sed -n '1s/[^(]*(\(.*\)).*/\1/p')" \
		'$ARGS.named'
}

git ls-files -z >"$new/files"
tarball "$name" . --null --files-from="$new/files"
for arch; do
	tarball "$name-$arch" "build/$arch/root" sbin
	tarball "oyakit-$version-$arch" "build/$arch/kit" bin
done
for arch; do facts_of "$arch"; done |
	jq -s --arg version "$version" --arg created "$created" --arg sha256 "$(sha256 <"$new/dist/$name.tar.gz")" \
		--arg all "$(cat "$new"/dist/*.gz | sha256)" -f toolchains/spdx.jq >"$new/dist/$name.spdx.json"
(cd "$new/dist" && sha256sum oya* >SHA256SUMS)
rm -rf build/dist
mv "$new/dist" build/
sed 's/^/dist: /' build/dist/SHA256SUMS
