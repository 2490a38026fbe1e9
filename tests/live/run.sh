#!/bin/sh
# run.sh - runs the live scenarios of one architecture.
#
#   tests/live/run.sh x86_64|aarch64|armv7|native [NAME...]
#
# native: what an emulator of programs cannot do, on x86_64 only. A NAME is the
# beginning of a scenario's name. Prints "ok NAME", or what was seen and "not ok
# NAME: reason"; exits 1 when one failed. LIVE_OYA= names another binary to test.
set -eu

here=$(cd "${0%/*}" && pwd)
top=${here%/tests/live}
suite=live
arch=${1:?usage: run.sh x86_64|aarch64|armv7|native [NAME...]}
shift
if [ "$arch" = native ]; then
	arch=x86_64
	suite=native
fi
live=$top/build/$arch/live
native=$top/build/x86_64/live

# One scenario. What it prints is shown only when it fails.
if [ "${LIVE_STEP-}" = one ]; then
	name=$1
	result=ok
	seen=$(timeout -s KILL 600 sh "$top/tests/$suite/$name.sh" 2>&1) || result='not ok'
	if [ "$result" = ok ]; then
		echo "ok $name"
		exit
	fi
	reason=$(printf '%s\n' "$seen" | sed -n 's/^# failed: //p' | head -n 1)
	printf '%s\nnot ok %s: %s\n' "$seen" "$name" "${reason:-ended early}"
	exit 1
fi

# A folder for this run, and in it what every container's root begins with. Those
# of runs that were killed go.
make_base() {
	for old in "$live"/run.*; do
		of=${old##*/run.}
		kill -0 "${of%%.*}" 2>/dev/null || rm -rf "$old"
	done
	LIVE_DIR=$(mktemp -d "$live/run.$$.XXXXXX")
	export LIVE_DIR
	mkdir "$LIVE_DIR/base"
	(
		cd "$LIVE_DIR/base"
		mkdir bin sbin dev etc etc/my_init.d etc/service proc root tmp usr usr/bin usr/sbin
		chmod 1777 tmp
		: >dev/null
		: >dev/tty
		cp "${LIVE_OYA:-$top/build/$arch/oya}" sbin/oya
		for name in my_init runsvdir runsv sv svlogd tini docker-init dumb-init catatonit \
			podman-init pause; do
			ln -s oya "sbin/$name"
		done
		cp "$live/prog" bin/prog
		cp "$native/prog" bin/nprog
		cp "$(command -v busybox)" bin/busybox
		for tool in sh cat echo kill ls mkdir mv ps rm sleep stat test touch true wc; do
			ln -s busybox "bin/$tool"
		done
	)
}

scenarios() {
	for path in "$top/tests/$suite"/*.*.*.sh; do
		scenario=${path##*/}
		scenario=${scenario%.sh}
		[ $# -gt 0 ] || echo "$scenario"
		for wanted in "$@"; do
			case $scenario in "$wanted"*) echo "$scenario" ;; esac
		done
	done
}

run_all() {
	export LIVE_STEP=one LIVE_ARCH="$arch"
	# An emulator needs the processors, and so do storms; most of the rest is waiting.
	jobs=3
	[ "$arch" != x86_64 ] || jobs=4
	[ "$suite" = native ] && arch=native jobs=2
	scenarios "$@" | xargs -r -n 1 -P "${LIVE_JOBS:-$jobs}" "$here/run.sh" "$arch"
}

# The architecture's emulator, known to a namespace of our own only.
register() {
	mount -t binfmt_misc none /proc/sys/fs/binfmt_misc 2>/dev/null &&
		cat "/usr/lib/binfmt.d/qemu-$emulator.conf" >/proc/sys/fs/binfmt_misc/register
}

# Older kernels have one registry for the whole machine.
register_on_machine() {
	echo "# no private binfmt_misc here: using the machine's"
	[ -e /proc/sys/fs/binfmt_misc/register ] ||
		mount -t binfmt_misc none /proc/sys/fs/binfmt_misc
	[ -e "/proc/sys/fs/binfmt_misc/qemu-$emulator" ] ||
		cat "/usr/lib/binfmt.d/qemu-$emulator.conf" >/proc/sys/fs/binfmt_misc/register
}

# A user namespace in which every id is itself, and a mount namespace: what is
# registered there is gone with the last process.
run_emulated() {
	gate=$(mktemp -d)
	mkfifo "$gate/begin"
	unshare --user --mount sh -c 'read -r begin && [ "$begin" = go ] &&
		exec setpriv --reuid 0 --regid 0 --clear-groups "$@"' sh \
		env LIVE_STEP=register "$here/run.sh" "$arch" "$@" <"$gate/begin" &
	world=$!
	exec 3>"$gate/begin"
	tries=0
	until [ "$(readlink "/proc/$world/ns/user")" != "$(readlink /proc/$$/ns/user)" ] ||
		[ "$tries" -gt 1000 ]; do
		sleep 0.01
		tries=$((tries + 1))
	done
	if echo '0 0 4294967295' >"/proc/$world/uid_map" &&
		echo '0 0 4294967295' >"/proc/$world/gid_map"; then
		echo go >&3
	fi
	exec 3>&-
	code=0
	wait "$world" || code=$?
	rm -rf "$gate"
	return "$code"
}

case $arch in
x86_64) ;;
aarch64) emulator=aarch64 ;;
armv7) emulator=arm ;;
*)
	echo "run.sh: no such architecture: $arch" >&2
	exit 2
	;;
esac

if [ "${LIVE_STEP-}" = register ]; then
	register || exit 77
	run_all "$@"
	exit
fi
if [ -z "${LIVE_NO_MAKE-}" ]; then
	make -s -C "$top" ARCH="$arch" live >&2
	make -s -C "$top" ARCH=x86_64 host >&2
fi
make_base
trap 'rm -rf "$LIVE_DIR"' EXIT
if [ "$arch" = x86_64 ]; then
	run_all "$@"
	exit
fi
code=0
run_emulated "$@" || code=$?
if [ "$code" = 77 ]; then
	register_on_machine
	code=0
	run_all "$@" || code=$?
fi
exit "$code"
