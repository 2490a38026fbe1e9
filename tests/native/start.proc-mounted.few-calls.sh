#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# How many system calls an init makes before its command is a process: where /proc says
# which signals are ignored, none is asked about one by one.
calls_of() {
	mkdir "$work/traces"
	timeout 60 strace -ff -qq -o "$work/traces/of" "$native/cage" --root "$root" \
		--state "$work" -- "$@" </dev/null >/dev/null 2>>"$work/log"
	awk -v init='execve("/sbin/' '
		FNR == 1 { count = 0; is_init = 0 }
		is_init && /^(clone|clone3|vfork)\(/ { print count + 1; exit }
		is_init { count++ }
		index($0, init) == 1 { is_init = 1 }
	' "$work/traces"/of.*
	rm -r "$work/traces"
}
at_most() {
	limit=$1
	shift
	calls=$(calls_of "$@" /bin/prog exit 0)
	[ "${calls:-1000}" -le "$limit" ] || fail "$1: ${calls:-no} calls, more than $limit"
}
rm -r "${root:?}/etc"
at_most 24 /sbin/my_init --quiet --skip-runit --
# As posix_spawn(3) of glibc starts it: with signals 32 and 33 ignored.
cp "$native/rogue" "$root/bin/rogue"
at_most 24 /bin/rogue deaf 180000000 0 /sbin/my_init --quiet --skip-runit --
at_most 24 /sbin/tini --
at_most 24 /sbin/dumb-init
at_most 24 /sbin/catatonit --
