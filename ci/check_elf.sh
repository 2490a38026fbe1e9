#!/bin/sh
# Fails unless FILE is what an init must be: static, no segment both writable
# and executable, and loadable by kernels with pages of 64 KiB.
# usage: ci/check_elf.sh FILE ARCH
set -eu
file=$1 arch=$2
case $arch in
x86_64) machine='X86-64' page=0x1000 ;;
aarch64) machine='AArch64' page=0x10000 ;;
armv7) machine='ARM' page=0x10000 ;;
*) echo "check_elf: unknown architecture '$arch'" >&2 && exit 1 ;;
esac

bad() { echo "check_elf: $file: $*" >&2; exit 1; }

readelf -hW "$file" | grep -q "Machine:.*$machine" || bad "not built for $arch"
readelf -hW "$file" | grep -q "Start of section headers: *0 " || bad "sections are in it that nobody loads"
segments=$(readelf -lW "$file" | sed -n '/^Program Headers/,/^$/p')
case $segments in *INTERP*) bad "has an interpreter segment" ;; esac
case $segments in *DYNAMIC*) bad "is not static" ;; esac

echo "$segments" | awk -v page="$page" -v file="$file" '
function bad(text) { print "check_elf: " file ": " text > "/dev/stderr"; failed = 1 }
function flags(  i, all) { for (i = 7; i < NF; i++) all = all $i; return all }
$1 == "LOAD" { loads++; if (flags() ~ /W/ && flags() ~ /E/) bad("a segment is writable and executable") }
$1 == "LOAD" && length($NF) < length(page) { bad("a segment is aligned to " $NF ", not to " page) }
$1 == "LOAD" && length($NF) == length(page) && $NF < page { bad("a segment is aligned to " $NF) }
$1 == "GNU_STACK" { stack = flags() }
END {
	if (!loads) bad("nothing to load")
	if (stack != "RW") bad("the stack is \"" stack "\", not RW")
	exit failed
}'
