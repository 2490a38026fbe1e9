# shellcheck shell=bash disable=SC2034,SC2154 # the parts share their variables
# root.sh - a Debian root of an architecture, and the image of a form made from it;
# sourced by ci/walkthrough.sh. The root is kept in build/walkthrough for the next time.
kept=build/walkthrough
packages=openssh-server,cron,syslog-ng-core,procps

debian_arch_of() {
	case $1 in
	x86_64) echo amd64 ;;
	aarch64) echo arm64 ;;
	armv7) echo armhf ;;
	esac
}

is_kept() { [ "$(cat "$kept/$arch.packages" 2>/dev/null)" = "$packages" ]; }

# From the first of the machine's archives that is a whole Debian, by apt's proxy.
debootstrap_root() {
	local uri suite
	eval "$(apt-config shell http_proxy Acquire::http::Proxy https_proxy Acquire::https::Proxy)"
	export http_proxy https_proxy
	while read -r uri suite; do
		[ -e "/usr/share/debootstrap/scripts/$suite" ] || continue
		debootstrap --arch "$(debian_arch_of "$arch")" --variant=minbase --include="$packages" \
			"$suite" "$1" "$uri" && return
		rm -rf "$1"
	done < <(toolchains/archives.sh)
	return 1
}

# keep_root: so that $kept/$arch.tar is there; or why, and fails. What is the
# machine's or the packages' own is not kept: names, keys, archives.
keep_root() {
	local root=$work/debian log=$work/debootstrap.log reason
	is_kept && return
	if ! debootstrap_root "$root" >"$log" 2>&1 </dev/null; then
		reason=$(sed -n 's/^E: //p' "$log" | tail -n 1)
		why="no Debian root: ${reason:-apt knows no archive of Debian}"
		return 1
	fi
	rm -rf "$root"/etc/{resolv.conf,hostname} "$root"/etc/ssh/ssh_host_* "$root"/var/cache/apt/archives/*.deb \
		"$root"/var/lib/apt/lists/*
	mkdir -p "$kept"
	rm -f "$kept/$arch.packages"
	tar -C "$root" -cf "$kept/$arch.tar" . && echo "$packages" >"$kept/$arch.packages" && rm -rf "$root" && return
	why="no Debian root: it cannot be kept"
	return 1
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

# make_image: $root, as a Dockerfile would make it: Debian, our binary, the files of
# the form, the keys of who may log in.
make_image() {
	mkdir "$root" && tar -C "$root" -xpf "$kept/$arch.tar" || return
	put_binary
	cp -r --no-preserve=ownership tests/walkthrough/{image,"$form"}/. "$root"
	chmod -R go-w "$root/etc/cron.d"
	# The package knows which version of the format it is.
	sed -i '/^@version/!d' "$root/etc/syslog-ng/syslog-ng.conf"
	cat "$root/etc/syslog-ng/syslog-ng.conf.in" >>"$root/etc/syslog-ng/syslog-ng.conf"
	# Sessions cannot be counted where the kernel's audit is not the container's.
	sed -i 's/^session[[:space:]]*required[[:space:]]*pam_loginuid/session optional pam_loginuid/' "$root"/etc/pam.d/{sshd,cron}
	mkdir -m 700 "$root/root/.ssh"
	cat "$here"/{rsa,ed25519}.pub >"$root/root/.ssh/authorized_keys"
	cp "$here"/insecure "$root/etc/insecure_key"
	cp "$here"/insecure.pub "$root/etc/insecure_key.pub"
	make_devices
}
