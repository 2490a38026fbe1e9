#!/usr/bin/env bash
# An OCI image of build/ARCH/root for each platform, under one index: as a layout in
# build/image/layout, and as one file, build/image/oya-VERSION.oci.tar.
# usage: toolchains/image.sh ARCH...
cd "$(dirname "$0")/.." || exit 1
. toolchains/platform.sh
. toolchains/pack.sh
new=$(mktemp -d build/image.XXXXXX)
trap 'rm -rf "$new"' EXIT
mkdir -p "$new/image/layout/blobs/sha256"

# keep TYPE: standard input becomes a blob of the layout; prints its descriptor. Several
# are made at once, one of what the other prints.
keep() {
	local blob=$new/blob.$BASHPID digest
	cat >"$blob"
	digest=$(sha256 <"$blob")
	jq -cn --arg type "application/vnd.oci.image.$1" --arg digest "sha256:$digest" \
		--argjson size "$(wc -c <"$blob")" '{mediaType: $type, $digest, $size}'
	mv "$blob" "$new/image/layout/blobs/sha256/$digest"
}

# Prints the descriptor of the image of one architecture.
image_of() {
	local os architecture variant platform layer config
	IFS=/ read -r os architecture variant <<<"$(platform_of "$1")"
	platform=$(jq -cn --arg os "$os" --arg architecture "$architecture" --arg variant "$variant" \
		'{$architecture, $os} + if $variant == "" then {} else {$variant} end')
	pack "build/$1/root" sbin >"$new/layer"
	layer=$(gzip -9n <"$new/layer" | keep layer.v1.tar+gzip)
	# As an engine makes it of the Dockerfile.
	config=$(jq -cn --argjson platform "$platform" --arg created "$created" --arg version "$version" \
		--arg diff "sha256:$(sha256 <"$new/layer")" '$platform + {
			$created,
			config: {
				Env: ["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"],
				Entrypoint: ["/sbin/my_init", "--"],
				WorkingDir: "/",
				Labels: {
					"org.opencontainers.image.title": "oya",
					"org.opencontainers.image.version": $version
				}
			},
			rootfs: {type: "layers", diff_ids: [$diff]},
			history: [{$created, created_by: "make image"}]
		}' | keep config.v1+json)
	jq -cn --argjson config "$config" --argjson layer "$layer" '{
		schemaVersion: 2,
		mediaType: "application/vnd.oci.image.manifest.v1+json",
		$config,
		layers: [$layer]
	}' | keep manifest.v1+json | jq -c --argjson platform "$platform" '. + {$platform}'
}

index_of() {
	jq -cs '{schemaVersion: 2, mediaType: "application/vnd.oci.image.index.v1+json", manifests: .}'
}

# The outer index names one image, as archives with several are refused without a name.
for arch; do image_of "$arch"; done | index_of | keep index.v1+json |
	jq -c --arg name "oya:$version" '. + {annotations: {"org.opencontainers.image.ref.name": $name}}' |
	index_of >"$new/image/layout/index.json"
echo '{"imageLayoutVersion":"1.0.0"}' >"$new/image/layout/oci-layout"
pack "$new/image/layout" blobs index.json oci-layout >"$new/image/oya-$version.oci.tar"
rm -rf build/image
mv "$new/image" build/
for arch; do echo "image: $(platform_of "$arch")"; done
echo "image: build/image/oya-$version.oci.tar, $(sha256 <"build/image/oya-$version.oci.tar")"
