#!/usr/bin/env bash
# The layers of one architecture's build: each object asks the linker only for
# what lies below it.   usage: ci/seam.sh ARCH NM
#
#   kit -> persona -> act -> pure;  kit, act, persona -> sys_*;  sys -> libc
set -u
cd "$(dirname "$0")/.." || exit 1
arch=$1 nm=$2
objects=build/$arch/obj/src
failed=0

bad() { echo "seam: $arch: $*" >&2; failed=1; }

# Only the objects of sources that still exist.
objects_of() {
	local source
	for source in src/"$1"/*.c; do
		[ -e "$source" ] && echo "$objects/$1/$(basename "$source" .c).o"
	done
}
defined() { objects_of "$1" | xargs -r "$nm" -gP --defined-only | awk 'NF > 1 { print $1 }'; }

# What the compiler itself may ask for, and what everybody may use.
memory='mem(cpy|set|move|cmp|chr)|str(len|n?cmp|r?chr|c?spn)'
runtime='__aeabi_[a-z0-9]+|__(u?div|u?mod|u?divmod|mul|ash[lr]|lshr|u?cmp|c[lt]z|ffs|popcount|bswap)[sdt]i[234]?'
anywhere="$memory|$runtime|assert_failed"

# layer_asks LAYER PATTERN LAYER...: what it may ask for beyond `anywhere`.
layer_asks() {
	local layer=$1 pattern=$2 name object
	shift 2
	for below in "$@"; do defined "$below"; done | sort -u >"build/$arch/seam.$layer"
	while read -r object; do
		while read -r name; do
			bad "$layer/$(basename "$object" .o) asks for $name"
		done < <("$nm" -uP "$object" | awk '{ print $1 }' | grep -vxE "$anywhere|$pattern" |
			grep -vxFf "build/$arch/seam.$layer")
	done < <(objects_of "$layer")
}
layer_asks pure 'assert_failed' pure
layer_asks act 'sys_[a-z0-9_]+|strerror' pure act
layer_asks persona 'sys_[a-z0-9_]+' pure act persona
layer_asks kit 'sys_[a-z0-9_]+' pure act persona kit

# The kernel's side knows nothing of those above it.
above=$({ defined act; defined persona; } | grep -vx assert_failed)
while read -r name; do
	bad "sys asks for $name, which lies above it"
done < <(objects_of sys | xargs -r "$nm" -uP | awk 'NF == 2 { print $1 }' | sort -u | grep -xF "${above:-none}")

# A decision keeps nothing between two calls.
while read -r name; do
	bad "pure has the variable $name"
done < <(objects_of pure | xargs -r "$nm" -P | awk '$2 ~ /^[bBdDC]$/ { print $1 }')

for binary in oya oyakit; do
	# No heap and no stdio in what is shipped.
	while read -r name; do
		bad "$binary contains $name"
	done < <("$nm" -P "build/$arch/$binary.sym" | awk '{ print $1 }' |
		grep -xE '(m|c|re|aligned_)alloc|free|v?[sdf]?n?printf|f(open|write|puts|flush)|puts|getenv|setenv|opendir|execvp|getopt(_long)?')

	# libc's start-up is left out (src/sys/start.c): nobody sets up the memory of a
	# thread, so what reads it (errno, locale, stack protector) would crash.
	while read -r where; do
		bad "$binary: the thread pointer is read in $where"
	done < <("${nm%nm}objdump" -d --no-show-raw-insn "build/$arch/$binary.sym" |
		awk '/^[0-9a-f]+ <.*>:$/ { name = $2 } /%fs:|tpidr_el0|mrc.*cr13/ { print name }' | sort -u)
done

no_match() {
	local why=$1 pattern=$2 found
	shift 2
	found=$(grep -nE "$pattern" "$@" 2>/dev/null) || return 0
	bad "$why:"
	echo "$found" >&2
}
mapfile -t outside < <(find src include -name '*.[ch]' ! -path 'src/sys/*')
mapfile -t pure < <(find src/pure -name '*.[ch]')
no_match 'belongs to src/sys' '_GNU_SOURCE|# *include *<(unistd|fcntl|dirent|poll|sched|spawn|stdio|stdlib|sys/[a-z]+|linux/[a-z]+)\.h>' "${outside[@]}"
no_match 'pure has a function pointer' '\(\*( *const)? *[a-z_]+(\[[^]]*\])?\) *\(' "${pure[@]}"

[ "$failed" = 0 ] && echo "seam: $arch: the layers hold"
exit "$failed"
