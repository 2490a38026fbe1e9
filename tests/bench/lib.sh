# For run.sh and services.sh: programs, roots and subjects.
# shellcheck shell=bash
here=tests/bench
build=build/bench
mkdir -p $build

fail() { echo "bench: $*" >&2; exit 1; }

warn=(-std=c11 -Wall -Wextra -Wpedantic -Werror -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes
	-Wswitch-enum -Wvla)
# shellcheck disable=SC2054
tiny=(-Os -nostdlib -static -s -fno-pie -no-pie -fno-stack-protector -fno-asynchronous-unwind-tables
	-fcf-protection=none -Wl,--build-id=none,-z,norelro,-z,noseparate-code,-z,noexecstack)

# Programs of system calls alone.
build_raw() {
	local program
	for program; do
		gcc "${warn[@]}" "${tiny[@]}" -D_GNU_SOURCE -o $build/"$program" $here/"$program".c
	done
}

# build_program NAME MODULE...: of NAME.c, too
build_program() {
	local sources=("${@/#/$here/}")
	gcc "${warn[@]}" -O2 -static -D_GNU_SOURCE -o $build/"$1" "${sources[@]/%/.c}"
}

# copy_program PROGRAM ROOT NAME: with its libraries.
copy_program() {
	local root=$2 library
	cp -L "$1" "$root/$3"
	while read -r library; do
		mkdir -p "$root${library%/*}"
		cp -L "$library" "$root$library"
	done < <(ldd "$1" 2>/dev/null | grep -o '/[^ ]*' || true)
}

# Holds a root for each subject, and the file `subjects`.
roots=$(mktemp -d)
trap 'rm -rf "$roots"' EXIT
: >"$roots/subjects"
