#!/usr/bin/env bash
# What `make` makes of a compiler of the caller's own.
set -u
cd "$(dirname "$0")/.." || exit 1
. ci/checks.sh
top=$PWD

# musl_compiler NAME COMMAND: one with the x86_64 sysroot in it.
musl_compiler() {
	local s=$top/build/sysroot/x86_64
	cat >"$work/$1" <<-END
		#!/bin/sh
		case " \$* " in
		*' -c '* | *' -E '* | *' -print-'*)
			exec $2 -nostdinc -isystem $s/include -isystem \$($2 -print-file-name=include) "\$@" ;;
		esac
		case " \$* " in
		*' -nostartfiles '*) ;;
		*) set -- $s/lib/crt1.o $s/lib/crti.o $s/lib/crtn.o "\$@" ;;
		esac
		exec $2 -nostdlib "\$@" -L$s/lib -Wl,--start-group -lc -lgcc -Wl,--end-group
	END
	chmod +x "$work/$1"
}

make_it() { make ARCH=x86_64 "$@" 2>&1 | tee "$work/log" && [ "${PIPESTATUS[0]}" = 0 ]; }
has() { grep -e "$1" "$work/log" || { cat "$work/log" && false; }; }
has_not() { ! grep -e "$1" "$work/log"; }

musl_compiler musl-gcc gcc
musl_compiler musl-clang "clang -Wno-unused-command-line-argument"
cp -r Makefile ci include src tests toolchains "$work" && cd "$work" || exit 1

ok "a musl compiler" make_it CC="$work/musl-gcc"
ok "... compiles all" has 'compile src/main.c'
ok "once more" make_it CC="$work/musl-gcc"
ok "... compiles nothing" has_not compile
ok "another compiler" make_it CC="$work/musl-clang"
ok "... compiles all again" has 'compile src/main.c'
ok "... and what it made runs" build/x86_64/oya --version
ok "a glibc compiler is refused" eval '! make_it CC=gcc'
ok "... and named" has 'gcc compiles for glibc'

mkdir "$work/root"
ok "install" make_it install CC="$work/musl-gcc" DESTDIR="$work/root"
ok "... makes the names" test -L "$work/root/usr/local/sbin/my_init"
ok "install-kit" make_it install-kit CC="$work/musl-gcc" DESTDIR="$work/root"
ok "... and what it installs runs" "$work/root/usr/local/bin/oyakit" --version

account
