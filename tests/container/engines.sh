# shellcheck shell=bash disable=SC2034,SC2154 # the parts share their variables
# engines.sh - a private docker and a private podman, begun and ended; sourced by
# ci/container.sh. ENGINE_begin sets client, the words before each command, place,
# the options of each container, building, those of each image that is built, and image;
# or why, and fails.

# inside WORK RUN ARCH...: with the network of the machine, for what it must give; then
# without one.
inside() {
	enter "$1" "$2"
	shift 2
	for arch; do
		[[ $(checks_of docker) != *native.* ]] || keep_root || echo "$why" >"$work/no-root"
	done
	for place in /run /dev/shm; do mount -t tmpfs tmpfs "$place" || exit 1; done
	exec unshare --net "$BASH" "$0" --engines "$work" "$run" "$@"
}

# engines WORK RUN ARCH...: both, with one architecture after the other.
engines() {
	work=$1 run=$2
	shift 2
	for arch; do
		register "$(emulator_of "$arch")"
		make_guest
		run_engine docker &
		run_engine podman &
		wait
		rm -rf "${work:?}/$arch"
	done
}

# The root of the image, and beside it the names under which engines want our binary.
make_guest() {
	local root=$work/$arch/root tool
	mkdir -p "$root"/{bin,sbin,etc/service/web,proc,run,sys,dev,tmp}
	chmod 1777 "$root/tmp"
	cp "build/$arch/oya" "$root/sbin/oya"
	for tool in my_init sv tini dumb-init catatonit pause; do ln -s oya "$root/sbin/$tool"; done
	for tool in docker-init podman-init catatonit; do cp "build/$arch/oya" "$work/$arch/$tool"; done
	cp "build/$arch/live/prog" "$(command -v busybox)" "$root/bin"
	for tool in sh cat cmp grep true; do ln -s busybox "$root/bin/$tool"; done
	cp tests/container/facts.sh "$root/bin/facts"
	printf '#!/bin/sh\nexec prog obey\n' >"$root/etc/service/web/run"
	chmod 755 "$root/etc/service/web/run"
	tar -C "$root" -cf "$work/$arch/image.tar" .
}

# Does it run anything of this architecture? Nothing of ours is asked yet.
works() {
	why=$(engine run --rm "${place[@]}" "$image" prog exit 0 2>&1) ||
		{ why="$maker runs nothing here: $(grep -v ^WARNING <<<"$why" | head -n 1)" && return 1; }
}

docker_begin() {
	local here=$work/docker begin=$SECONDS
	command -v dockerd >/dev/null || { why="dockerd is missing"; return 1; }
	client=(docker -H "unix://$here/socket")
	place=(--pull never --platform "$(platform_of "$arch")" --network none)
	building=(--network none)
	image=guest
	dockerd --iptables=false --ip6tables=false --bridge=none --exec-opt native.cgroupdriver=cgroupfs \
		--cgroup-parent "/$run" \
		--data-root "$here/data" --exec-root "$here/exec" --host "unix://$here/socket" \
		--pidfile "$here/pid" --init-path "$work/$arch/docker-init" >"$here/log" 2>&1 &
	daemon=$!
	until engine info >/dev/null 2>&1; do
		if [ $((SECONDS - begin)) -ge 30 ] || ! kill -0 "$daemon" 2>/dev/null; then
			why="dockerd is not ready: $(tail -n 1 "$here/log")"
			return 1
		fi
		sleep 0.1
	done
	# import knows nothing of platforms.
	printf 'FROM scratch\nADD image.tar /\n' >"$work/$arch/Dockerfile"
	why=$(DOCKER_BUILDKIT=1 engine build -q --platform "$(platform_of "$arch")" -t "$image" \
		-f "$work/$arch/Dockerfile" "$work/$arch" 2>&1)
}

docker_end() {
	[ -n "${daemon-}" ] || return 0
	kill -TERM "$daemon" 2>/dev/null
	wait "$daemon"
	umount -l "$work/docker/exec/netns/default" 2>/dev/null
}

# runc, also where Debian's own choice would be crun: that one needs CAP_SYS_RESOURCE.
podman_begin() {
	local here=$work/podman architecture variant
	command -v podman >/dev/null || { why="podman is missing"; return 1; }
	IFS=/ read -r _ architecture variant <<<"$(platform_of "$arch")"
	client=(podman --root "$here/root" --runroot "$here/runroot" --tmpdir "$here/tmp"
		--cgroup-manager cgroupfs --runtime runc --events-backend file)
	place=(--pull never --network none --cgroup-parent "/$run")
	building=(--pull=never)
	image=localhost/guest
	# Its health checks are asked by hand: there is no systemd here to do it.
	export CONTAINERS_CONF=$here/containers.conf DISABLE_HC_SYSTEMD=true
	cat >"$CONTAINERS_CONF" <<-END
		[containers]
		default_ulimits = ["nofile=1024:1024", "nproc=1000:1000"]
		init_path = "$work/$arch/podman-init"
		log_driver = "k8s-file"
		[engine]
		helper_binaries_dir = ["$work/$arch"]
	END
	why=$(engine import --os linux --arch "$architecture" --variant "$variant" "$work/$arch/image.tar" "$image" 2>&1)
}

podman_end() {
	engine pod rm -f -a >/dev/null 2>&1
	engine rm -f -a >/dev/null 2>&1
	umount -l "$work/podman/root/overlay" 2>/dev/null
}
