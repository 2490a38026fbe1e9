# shellcheck shell=sh disable=SC2154 # lib.sh has them
# oyakit_lib.sh - for scenarios of oyakit, besides lib.sh: $root is the tree of an image that
# nothing runs in. What is said of it is compared whole.
base_root=$root
root=$work/tree
# What elf() has for it, and another architecture.
# shellcheck disable=SC2034 # the scenarios use them
case $arch in
x86_64) machine='\0076' class=2 other=aarch64 ;;
aarch64) machine='\0267' class=2 other=armv7 ;;
armv7) machine='\0050' class=1 other=x86_64 ;;
esac

kit() {
	code=0
	"$top/build/$arch/oyakit" "$@" >"$work/said" 2>&1 || code=$?
	cat "$work/said"
	echo "exit $code"
}

# A tree with which nothing is wrong. The programs in it are real ones of the architecture.
make_tree() {
	rm -rf "$root"
	mkdir -p "$root/bin" "$root/sbin" "$root/usr/bin" "$root/etc/service" "$root/etc/my_init.d"
	cp "$base_root/sbin/oya" "$root/sbin/oya"
	ln -s oya "$root/sbin/my_init"
	cp "$base_root/bin/prog" "$root/bin/sh"
	ln -s /bin/sh "$root/usr/bin/env"
	service web 'exec /bin/sh -c x'
}

# service NAME LAST-LINE: its ./run is a shell's.
service() { script "/etc/service/$1/run" "$2"; }
# service_file NAME LINE...: ... is a run file.
service_file() {
	name=$1
	shift
	run_file "/etc/service/$name/run" "$@"
}

# finds LINES [OPTION...]: what lint says of the tree, which then is a clean one again.
finds() {
	wanted=$1
	shift
	expect_equal "$(kit lint "$@" "$root")" "$wanted
exit 1"
	make_tree
}
# passes OPTION...: lint says nothing.
passes() {
	expect_equal "$(kit lint "$@" "$root")" 'exit 0'
	make_tree
}
finds_nothing() { passes --arch "$arch"; }

# zeros COUNT
zeros() { head -c "$1" /dev/zero; }
# byte ESCAPE [ZEROS]: as \0101, and so many zeros behind it.
byte() {
	printf '%b' "$1"
	zeros "${2:-0}"
}
# elf CLASS MACHINE ORDER LOADER: a program, as far as the kernel's first look goes, of 32
# (1) or 64 bits (2), its numbers little- (1) or big-endian (2, without a loader).
elf() {
	byte "\\0177ELF\\000$1\\000$3\\001" 9
	if [ "$3" = 2 ]; then
		byte "\\000\\002\\000$2" 100
		return
	fi
	byte "\\002\\000$2\\000\\001" 3
	size="\\0$(printf %o $((${#4} + 1)))"
	if [ "$1" = 2 ]; then
		zeros 8
		byte '\0100' 21                # the table is at 64
		byte '\0070\0000\0001\0000' 6 # one entry of 56 bytes
		byte '\0003' 7
		byte '\0170' 23                # the name is at 120
		byte "$size" 23
	else
		zeros 4
		byte '\0064' 13                # at 52
		byte '\0040\0000\0001\0000' 6 # of 32 bytes
		byte '\0003' 3
		byte '\0124' 11                # at 84
		byte "$size" 15
	fi
	printf '%s\000' "$4"
}

make_tree
