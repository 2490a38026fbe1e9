# shellcheck shell=bash disable=SC2034,SC2154 # the parts share their variables
# root.sh - a Debian root of an architecture, and the image of a form made from it;
# sourced by ci/walkthrough.sh and ci/container.sh. The root is kept in build/walkthrough
# for the next time: $kept/ARCH.tar, and of the machine's own architecture as it is with
# what baseimage-docker's init needs, $kept/ARCH.before.tar.
kept=build/walkthrough

# What the example installs, and what is needed to look at it.
packages() {
	sed -n 's/^RUN .*--no-install-recommends \([^&]*\) &&.*/\1 procps/p' examples/debian/Dockerfile |
		tr ' ' ','
	! is_native || echo runit,python3
}
is_native() { [ "$arch" = "$(uname -m)" ]; }

# commands_of EXAMPLE: what its Dockerfile has run, but for what needs the network.
commands_of() { sed -n '/apt-get update/d; s/^RUN //p' "examples/$1/Dockerfile"; }

debian_arch_of() {
	case $1 in
	x86_64) echo amd64 ;;
	aarch64) echo arm64 ;;
	armv7) echo armhf ;;
	esac
}

is_kept() { [ "$(cat "$kept/$arch.packages" 2>/dev/null)" = "$(packages)" ]; }

# From the first of the machine's archives that is a whole Debian, by apt's proxy.
debootstrap_root() {
	local uri suite
	eval "$(apt-config shell http_proxy Acquire::http::Proxy https_proxy Acquire::https::Proxy)"
	export http_proxy https_proxy
	while read -r uri suite; do
		[ -e "/usr/share/debootstrap/scripts/$suite" ] || continue
		debootstrap --arch "$(debian_arch_of "$arch")" --variant=minbase --include="$(packages | paste -sd ,)" \
			"$suite" "$1" "$uri" && return
		rm -rf "$1"
	done < <(toolchains/archives.sh)
	return 1
}

# keep_root: so that what is kept is there; or why, and fails. What is the machine's own
# is not kept, nor are archives.
keep_root() {
	local root=$work/debian log=$work/debootstrap.log reason
	is_kept && return
	if ! debootstrap_root "$root" >"$log" 2>&1 </dev/null; then
		reason=$(sed -n 's/^E: //p' "$log" | tail -n 1)
		why="no Debian root: ${reason:-apt knows no archive of Debian}"
		return 1
	fi
	rm -rf "$root"/etc/{resolv.conf,hostname} "$root"/var/cache/apt/archives/*.deb "$root"/var/lib/apt/lists/*
	mkdir -p "$kept"
	rm -f "$kept/$arch.packages"
	{ ! is_native || keep_before; } && tar -C "$root" -cf "$kept/$arch.tar" . && packages >"$kept/$arch.packages" &&
		rm -rf "$root" && return
	why="no Debian root: it cannot be kept"
	return 1
}

# With what baseimage-docker's init needs, none of the services that come with it; and then
# without it. debootstrap does not note what came along with what was asked for.
keep_before() {
	chroot "$root" sh -e >>"$log" 2>&1 <<-'END' && tar -C "$root" -cf "$kept/$arch.before.tar" . &&
		rm -f /etc/service/*
		apt-mark auto $(dpkg-query -W -f '${Package} ' '*python3*' '*-helper' media-types)
		apt-mark manual python3
	END
		chroot "$root" apt-get purge -y --auto-remove runit python3 >>"$log" 2>&1 && rm -r "$root/etc/runit"
}

# Names of devices that a container is given.
devices=(null zero full random urandom tty)

make_devices() {
	local name
	mount -t tmpfs -o mode=755 tmpfs "$root/dev"
	mkdir "$root/dev/pts"
	mount -t devpts -o newinstance,ptmxmode=0666,mode=0620,gid=5 devpts "$root/dev/pts"
	ln -s pts/ptmx "$root/dev/ptmx"
	ln -s /proc/self/fd "$root/dev/fd"
	for name in "${devices[@]}"; do
		: >"$root/dev/$name"
		mount --bind "/dev/$name" "$root/dev/$name"
	done
}

put_binary() {
	local name
	cp "build/$arch/oya" "$root/sbin/oya"
	for name in $(chroot "$root" /sbin/oya --names); do ln -sfn oya "$root/sbin/$name"; done
}

# unpack FILE FORM: $root, as a Dockerfile would make it of what is kept: Debian with the
# files of the example, and of baseimage-docker, in the form of 2014 or today's.
unpack() {
	mkdir "$root" && tar -C "$root" -xpf "$1" && commands_of debian | chroot "$root" sh -e &&
		add examples/debian/root && add tests/walkthrough/image || return
	[ "$2" = today ] || return 0
	chroot "$root" rm -r /etc/service/syslog-ng && add tests/walkthrough/today
}

# add DIR: as COPY does: what is a link to a directory stays one, and is the root's own.
add() {
	tar -C "$1" --owner 0 --group 0 --mode go-w -c . |
		chroot "$root" tar -C / --keep-directory-symlink --no-overwrite-dir -x
}

# make_image: $root of this form, with our binary and the keys of who may log in.
make_image() {
	unpack "$kept/$arch.tar" "$form" || return
	put_binary
	mkdir -m 700 "$root/root/.ssh"
	cat "$here"/{rsa,ed25519}.pub >"$root/root/.ssh/authorized_keys"
	cp "$here"/insecure "$root/etc/insecure_key"
	cp "$here"/insecure.pub "$root/etc/insecure_key.pub"
	make_devices
}
