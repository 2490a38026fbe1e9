#!/bin/sh
# Installs what the Makefile's targets need on Debian 12, and nothing when all
# is there. Changes no package configuration.
#
# usage: toolchains/install.sh build|test|lint|fuzz|bench|image|container|walkthrough... [ARCH...]
#
# build  compilers, and the musl of each architecture in build/sysroot/ARCH
# ARCH   x86_64, aarch64, armv7: only for these; all three without
set -eu
cd "$(dirname "$0")/.."

# kind:arch:package:command (arch "any": whatever the architectures asked for)
table='
build:any:gcc:gcc
build:any:libc6-dev:gcc
build:any:make:make
build:x86_64:gcc-x86-64-linux-gnu:x86_64-linux-gnu-gcc
build:aarch64:gcc-aarch64-linux-gnu:aarch64-linux-gnu-gcc
build:armv7:gcc-arm-linux-gnueabihf:arm-linux-gnueabihf-gcc
test:any:gcc:gcc
test:any:libc6-dev:gcc
test:any:util-linux:unshare
test:any:busybox-static:busybox
test:any:python3:python3
test:any:runit:sv
test:any:strace:strace
test:aarch64:qemu-user-static:qemu-aarch64-static
test:armv7:qemu-user-static:qemu-arm-static
lint:any:clang-format:clang-format
lint:any:clang-tidy:clang-tidy
lint:any:shellcheck:shellcheck
lint:any:universal-ctags:ctags
fuzz:any:clang:clang
fuzz:any:libclang-rt-14-dev:clang
bench:any:tini:tini
bench:any:dumb-init:dumb-init
bench:any:catatonit:catatonit
bench:any:strace:strace
bench:any:runit:runsvdir
bench:any:s6:s6-svscan
bench:any:busybox-static:busybox
image:any:git:git
image:any:jq:jq
container:any:docker.io:dockerd
container:any:podman:podman
container:any:runc:runc
container:any:busybox-static:busybox
container:any:util-linux:unshare
container:any:bsdutils:script
container:any:skopeo:skopeo
container:any:docker-compose:docker-compose
container:any:debootstrap:debootstrap
container:aarch64:qemu-user-static:qemu-aarch64-static
container:armv7:qemu-user-static:qemu-arm-static
walkthrough:any:debootstrap:debootstrap
walkthrough:any:openssh-client:ssh
walkthrough:any:busybox-static:busybox
walkthrough:any:util-linux:unshare
walkthrough:aarch64:qemu-user-static:qemu-aarch64-static
walkthrough:armv7:qemu-user-static:qemu-arm-static
'
musl_version=1.2.3-1

say() { echo "install: $*"; }
fail() { echo "install: $*" >&2; exit 1; }

kinds='' arches=''
for word; do
	case $word in
	build | test | lint | fuzz | bench | image | container | walkthrough) kinds="$kinds $word" ;;
	x86_64 | aarch64 | armv7) arches="$arches $word" ;;
	*) fail "unknown word '$word'; usage: toolchains/install.sh build|test|lint|fuzz|bench|image|container|walkthrough... [ARCH...]" ;;
	esac
done
kinds=${kinds:- build}
arches=${arches:- x86_64 aarch64 armv7}

host=$(uname -m | sed 's/^armv[78]l$/armv7/')
# Prints a column of the table (3: packages, 4: commands) for what was asked. The host's
# own compiler is no package for crossing.
wanted() {
	for row in $table; do
		kind=${row%%:*} rest=${row#*:}
		case "$kinds " in *" $kind "*) ;; *) continue ;; esac
		case " any$arches " in *" ${rest%%:*} "*) ;; *) continue ;; esac
		[ "$kind:${rest%%:*}" != "build:$host" ] || continue
		echo "$row" | cut -d: -f"$1"
	done | sort -u
}

# cannot_install WHY MISSING: the ways out.
cannot_install() {
	case "$kinds " in
	*" build "*)
		fail "$1: missing$2; install that, or name your musl compilers, one architecture at a time:" \
			"make ARCH=x86_64 CC=musl-gcc, make ARCH=aarch64 CC=aarch64-linux-musl-gcc," \
			"make ARCH=armv7 CC=arm-linux-musleabihf-gcc"
		;;
	*) fail "$1: missing$2" ;;
	esac
}

not_debian() {
	missing=''
	for command in $(wanted 4); do
		command -v "$command" >/dev/null || missing="$missing $command"
	done
	case "$kinds " in *" build "*) missing="$missing musl" ;; esac
	[ -z "$missing" ] || cannot_install "this host has no apt-get" "$missing"
}

# What a package would start is not: unless the machine has a policy of its own.
start_nothing() {
	policy=/usr/sbin/policy-rc.d
	[ ! -e $policy ] || return 0
	trap 'rm -f $policy' EXIT
	printf '#!/bin/sh\nexit 101\n' >$policy
	chmod 755 $policy
}

install_packages() {
	packages=$(wanted 3)
	# shellcheck disable=SC2086
	there=$(dpkg-query -W -f '${Package}=${db:Status-Status}\n' $packages 2>/dev/null || true)
	missing=''
	for package in $packages; do
		case "
$there
" in *"
$package=installed
"*) ;; *) missing="$missing $package" ;; esac
	done
	[ -n "$missing" ] || return 0
	[ "$(id -u)" = 0 ] || cannot_install "not root" "$missing"

	export DEBIAN_FRONTEND=noninteractive
	mkdir -p build
	say "package lists"
	apt-get update -qq || true
	say "packages:$missing"
	start_nothing
	{
		# shellcheck disable=SC2086
		apt-get install -y -q --no-install-recommends -o Dpkg::Use-Pty=0 \
			-o DPkg::Lock::Timeout=300 $missing 2>&1
		echo $? >build/install.status
	} </dev/null | tee build/install.log |
		sed -un 's/^Unpacking \([^ ]*\).*/install:   unpacking \1/p; /^Fetched/s/^/install:   /p; /^[EW]:/p'
	[ "$(cat build/install.status)" = 0 ] || fail "apt-get failed; see build/install.log"
	rm -f build/install.status
}

# Sets deb_arch, triple and sha256 of musl-dev.
musl_of() {
	case $1 in
	x86_64)
		deb_arch=amd64 triple=x86_64-linux-musl
		sha256=7c34f29a0c1aa12f6da1d25ed6de6fe6bbd9e048ee76b3dcb88c5e51fb65507f
		;;
	aarch64)
		deb_arch=arm64 triple=aarch64-linux-musl
		sha256=55c2ca4bc3041c8ed8ac7dc3ef6080d9551a21650568b2fd7610b59eaf98a4f4
		;;
	armv7)
		deb_arch=armhf triple=arm-linux-musleabihf
		sha256=3a9dbb8ae66716f117dce87558fb47a161db0eebf0700cc6bf84ef6871ce7d38
		;;
	esac
}

is_pinned() { [ -f "$1" ] && echo "$sha256  $1" | sha256sum -c --status 2>/dev/null; }

# The pool file, by its hash, from the first archive that has it.
fetch_from_pool() {
	toolchains/archives.sh | while read -r uri suite; do
		/usr/lib/apt/apt-helper -o APT::Sandbox::User=root download-file \
			"${uri%/}/pool/main/m/musl/musl-dev_${musl_version}_$deb_arch.deb" "$1" "SHA256:$sha256" \
			>/dev/null 2>&1 && break
	done
	is_pinned "$1"
}

# The same through an apt of our own: its lists, not the machine's, so that no
# architecture is added to the package configuration.
fetch_by_private_apt() {
	dir=$(mktemp -d)
	mkdir -p "$dir/lists/partial" "$dir/cache/archives/partial"
	: >"$dir/status"
	keyring=/usr/share/keyrings/debian-archive-keyring.gpg
	option=''
	[ ! -f $keyring ] || option="[signed-by=$keyring] "
	toolchains/archives.sh | while read -r uri suite; do
		echo "deb $option$uri $suite main"
	done >"$dir/sources.list"
	private_apt() {
		apt-get -q -o Dir::State::status="$dir/status" -o Dir::State::lists="$dir/lists" \
			-o Dir::Cache="$dir/cache" -o Dir::Etc::sourcelist="$dir/sources.list" \
			-o Dir::Etc::sourceparts=- -o APT::Architectures="$deb_arch" \
			-o APT::Architecture="$deb_arch" -o APT::Sandbox::User=root \
			-o Acquire::Languages=none "$@" >>"$dir/log" 2>&1
	}
	private_apt update || true
	(cd "$dir" && private_apt download "musl-dev=$musl_version") || true
	found=$(find "$dir" -maxdepth 1 -name '*.deb')
	[ -z "$found" ] || cp "$found" "$1"
	rm -rf "$dir"
	is_pinned "$1"
}

install_sysroot() {
	arch=$1
	root=build/sysroot/$arch
	musl_of "$arch"
	[ "$(cat "$root/sha256" 2>/dev/null)" != "$sha256" ] || return 0
	say "musl $musl_version for $arch in $root"
	new=$(mkdir -p build/sysroot && mktemp -d "build/sysroot/$arch.XXXXXX")
	fetch_from_pool "$new/musl.deb" || fetch_by_private_apt "$new/musl.deb" ||
		fail "musl-dev $musl_version for $deb_arch with the pinned hash is not to be had; pin another in toolchains/install.sh"
	dpkg-deb -x "$new/musl.deb" "$new/all"
	mv "$new/all/usr/include/$triple" "$new/include"
	mv "$new/all/usr/lib/$triple" "$new/lib"
	echo "$sha256" >"$new/sha256"
	rm -rf "$new/musl.deb"* "$new/all" "$root"
	chmod 755 "$new"
	mv -T "$new" "$root"
}

if ! command -v apt-get >/dev/null; then
	not_debian
	exit 0
fi
install_packages
case "$kinds " in
*" build "*) for arch in $arches; do install_sysroot "$arch"; done ;;
*" test "*) install_sysroot x86_64 ;; # for what runs beside an emulator
esac
