# shellcheck shell=bash disable=SC2034,SC2154 # the parts share their variables
# image.sh - the image of ours, as `make image` and as the Dockerfile make it: with
# nothing else in it than what is put there by the user.

version() { sed -n 's/^#define OYA_VERSION "\(.*\)"/\1/p' include/persona.h; }
restricted=(--read-only --user 12345:12345 --cap-drop ALL --security-opt no-new-privileges)

# shipped: image is the one in the archive, taken as users take it. Of several, podman
# loads the host's own.
shipped() {
	local archive os architecture variant
	archive=$(echo build/image/*.oci.tar)
	IFS=/ read -r os architecture variant <<<"$(platform_of "$arch")"
	if [ "$maker" = docker ]; then
		image=oya-shipped
		skopeo copy -q --override-os "$os" --override-arch "$architecture" --override-variant "$variant" \
			--dest-daemon-host "unix://$work/docker/socket" "oci-archive:$archive" "docker-daemon:$image:latest"
	elif image=localhost/oya:$(version) && [ "$arch" = "$(uname -m)" ]; then
		engine load -q -i "$archive"
	else
		engine pull -q --os "$os" --arch "$architecture" --variant "$variant" "oci-archive:$archive"
	fi >>"$log" 2>&1
}

each.image.runs-a-static-program() {
	shipped || fail "$maker cannot take it"
	start "${restricted[@]}" -v "$PWD/build/$arch/live/prog:/prog:ro" @ /prog obey
	await_log 'obey ready'
	[ "$(engine exec "$name" /sbin/oya --version)" = "oya $(version)" ] || fail "another version"
	stops 0 "$quick_ms"
	ends_with 2
}

# The Dockerfile itself, on an image that stands in for Debian's: instead of packages and
# a compiler it has what make has made already. ci/reproducible.sh runs its commands for
# real. From there as the README has it, into a root where /sbin is a link.
docker.dockerfile.copied-into-another() {
	local root=$work/docker/another
	stand_in
	make_of debian:bookworm-slim linux/amd64 - "$work/docker/stand-in" <<<$'FROM scratch\nCOPY . /'
	make_of oya-built "$(platform_of "$arch")" Dockerfile . </dev/null
	mkdir -p "$root"/usr/{bin,sbin}
	ln -s usr/sbin "$root/sbin"
	cp "build/$arch/live/prog" "$root/usr/bin/"
	make_of oya-copied "$(platform_of "$arch")" - "$root" <<-END
		FROM scratch AS another
		COPY . /
		FROM another
		COPY --from=oya-built /sbin/ /sbin/
		ENTRYPOINT ["/sbin/my_init", "--"]
	END
	image=oya-copied
	has_our_root
	runs_to 5 "${restricted[@]}" @ prog exit 5
}

# The root of what stands in for Debian.
stand_in() {
	local root=$work/docker/stand-in word
	mkdir -p "$root"/{bin,tmp} "$root/made" "$root/src/build/sysroot/$arch"
	cp "$(command -v busybox)" "$root/bin/"
	for word in sh cat cp cut dirname id mkdir sed sort tr uname; do ln -s busybox "$root/bin/$word"; done
	printf '#!/bin/sh\n' >"$root/bin/apt-get"
	printf '#!/bin/sh\nshift 3\nfor package; do echo "$package=installed"; done\n' >"$root/bin/dpkg-query"
	printf '#!/bin/sh\nexport "$1" "$3"\ncp -a "/made/$ARCH" "$DESTDIR"\n' >"$root/bin/make"
	chmod 755 "$root"/bin/{apt-get,dpkg-query,make}
	cp "build/sysroot/$arch/sha256" "$root/src/build/sysroot/$arch/"
	cp -a "build/$arch/root" "$root/made/$arch"
}

# The engine itself puts places for mounts beside it.
has_our_root() {
	local seen=$work/docker/seen
	mkdir "$seen"
	engine create --name "$name" "${place[@]}" "$image" >>"$log" 2>&1 || fail "no container"
	engine export "$name" | tar -C "$seen" -x usr/sbin
	engine rm "$name" >/dev/null
	diff -r --no-dereference "build/$arch/root/sbin" "$seen/usr/sbin" >>"$log" || fail "another root"
}
