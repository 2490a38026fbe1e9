#!/usr/bin/env bash
# What is in the image and in what is published, asked without an engine. A real engine
# runs the image in tests/container/image.sh; that it is the same each time, and what the
# Dockerfile executes, is shown by ci/reproducible.sh.
# usage: ci/image.sh
set -u
cd "$(dirname "$0")/.." || exit 1
. toolchains/platform.sh
. ci/checks.sh
arches=(x86_64 aarch64 armv7)

same() { diff -r --no-dereference "$1" "$2"; }

# of PLATFORM: the options that choose it.
of() {
	local os architecture variant
	IFS=/ read -r os architecture variant <<<"$(platform_of "$1")"
	chosen=(--override-os "$os" --override-arch "$architecture" --override-variant "$variant")
}

# --- the image ---------------------------------------------------------------

# config ARCH FILTER: what the image of one architecture says of itself.
config() {
	of "$1"
	skopeo inspect "${chosen[@]}" --config --raw "oci-archive:$archive" |
		jq -e --arg platform "$(platform_of "$1")" "$2"
}

has_our_root() {
	local layer
	of "$1"
	skopeo copy -q "${chosen[@]}" "oci-archive:$archive" "dir:$work/$1" || return 1
	layer=$(jq -r '.layers | select(length == 1)[0].digest' "$work/$1/manifest.json")
	mkdir "$work/$1/root"
	tar -xzf "$work/$1/${layer#sha256:}" -C "$work/$1/root" && same "build/$1/root" "$work/$1/root"
}

root_can_be_used_by_all() { [ "$(stat -c %a "$work/$1/root/sbin" "$work/$1/root/sbin/oya" | uniq)" = 755 ]; }

# The links are read from the source, as it may not run where it is built.
links_are_its_names() {
	local emulator
	emulator=$(sed -n 's/^RUN *= *//p' "toolchains/$1.mk")
	{ echo oya && ${emulator:+"$emulator"} "build/$1/oya" --names; } | sort >"$work/names"
	find "build/$1/root/sbin" -mindepth 1 -printf '%f\n' | sort | diff "$work/names" -
}

# An index of all of them, in the archive, in the layout, and in docker-bake.hcl.
platforms_are_ours() {
	for arch in "${arches[@]}"; do platform_of "$arch"; done | sort >"$work/platforms"
	skopeo inspect --raw "$1" | jq -r '.manifests[].platform | [.os, .architecture, .variant // empty] | join("/")' |
		sort | diff "$work/platforms" -
}
bake_has_them_all() { grep -oE 'linux/[a-z0-9/]+' docker-bake.hcl | sort | diff "$work/platforms" -; }

# --- what is published -------------------------------------------------------

sums_are_right() { (cd build/dist && sha256sum -c SHA256SUMS && ls && [ "$(wc -l <SHA256SUMS)" = $((2 * ${#arches[@]} + 2)) ]); }

tarball_has_our_root() {
	mkdir "$work/$1/unpacked"
	tar -xzf build/dist/oya-*-"$1".tar.gz --strip-components=1 -C "$work/$1/unpacked" &&
		same "build/$1/root" "$work/$1/unpacked"
}

# The kit is beside the image and the other tarballs, in neither.
kit_is_alone() {
	tar -tzf build/dist/oyakit-*-"$1".tar.gz | grep -v '/$' | sed 's,^[^/]*/,,' | diff <(echo bin/oyakit) - &&
		tar -xOzf build/dist/oyakit-*-"$1".tar.gz --wildcards '*/bin/oyakit' | cmp - "build/$1/oyakit" &&
		[ ! -e "build/$1/root/sbin/oyakit" ]
}

source_is_gits() {
	git ls-files | sort >"$work/files"
	tar -tzf "build/dist/$(basename build/dist/*.spdx.json .spdx.json).tar.gz" | sed 's,^[^/]*/,,' | sort | diff "$work/files" -
}

# What SPDX 2.3 asks of a document, and that each reference and each hash is one.
spdx_is_right() {
	jq -e --rawfile sums build/dist/SHA256SUMS '
		[.SPDXID, .packages[].SPDXID] as $ids
		| .spdxVersion == "SPDX-2.3" and .dataLicense == "CC0-1.0" and .SPDXID == "SPDXRef-DOCUMENT"
		and (.name | length > 0) and (.documentNamespace | test("^[a-z]+:[^#]+$"))
		and (.creationInfo.created | fromdate >= 0) and (.creationInfo.creators[0] | test("^Tool: "))
		and ($ids == ($ids | unique_by(.) | sort_by(. as $id | $ids | index($id))))
		and all($ids[]; test("^SPDXRef-[A-Za-z0-9.-]+$"))
		and all(.packages[]; .name and .versionInfo and .downloadLocation and .filesAnalyzed == false
			and .licenseConcluded and .licenseDeclared and .copyrightText)
		and all(.relationships[]; [.spdxElementId, .relatedSpdxElement] - $ids == [])
		and all(.packages[] | select(.packageFileName);
			"\(.checksums[0].checksumValue)  \(.packageFileName)\n" as $line | $sums | contains($line))
	' build/dist/*.spdx.json
}

# --- sizes -------------------------------------------------------------------

# What baseimage-docker installs for its init, by the sizes that the packages declare:
# runit, python3, and what of Python that needs; not the libraries below.
before_kb() {
	apt-cache depends --recurse --important runit python3 | grep -E '^(runit|(lib)?python3[-.0-9a-z]*)$' | sort -u |
		xargs apt-cache show --no-all-versions |
		awk '/^Package: / { name = $2 } /^Installed-Size: / && !seen[name]++ { sum += $2 } END { print sum }'
}

sizes() {
	local before
	before=$(before_kb)
	echo "image: an image with my_init and runit: ${before:-?} kB of packages less, and:"
	for arch in "${arches[@]}"; do
		echo "image: $(platform_of "$arch"): $(wc -c <"build/$arch/oya") bytes more," \
			"$(jq .layers[0].size "$work/$arch/manifest.json") to be transferred"
	done
}

toolchains/install.sh image container || exit 1
make -s image dist || exit 1
archive=$(echo build/image/*.oci.tar)
for arch in "${arches[@]}"; do
	ok "$arch: platform" config "$arch" '[.os, .architecture, .variant // empty] | join("/") == $platform'
	ok "$arch: begins with my_init" config "$arch" '.config.Entrypoint == ["/sbin/my_init", "--"]'
	ok "$arch: one layer, with our root" has_our_root "$arch"
	ok "$arch: modes" root_can_be_used_by_all "$arch"
	ok "$arch: links" links_are_its_names "$arch"
	ok "$arch: tarball" tarball_has_our_root "$arch"
	ok "$arch: oyakit" kit_is_alone "$arch"
done
ok "platforms of the archive" platforms_are_ours "oci-archive:$archive"
ok "platforms of the layout" platforms_are_ours oci:build/image/layout
ok "platforms of docker-bake.hcl" bake_has_them_all
ok "every blob by its digest" skopeo copy -q --all "oci-archive:$archive" "dir:$work/all"
ok "SHA256SUMS" sums_are_right
ok "source" source_is_gits
ok "SPDX" spdx_is_right
sizes

account
