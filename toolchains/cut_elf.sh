#!/bin/sh
# Cuts off what the kernel never reads: all behind the last byte that is loaded, which
# is the table of sections and their names, 0.7 kB that strip has to leave.
# usage: toolchains/cut_elf.sh FILE
set -eu
file=$1

end=$(LC_ALL=C readelf -lW "$file" | awk '$1 == "LOAD" { print $2, $5 }' |
	while read -r offset size; do echo $((offset + size)); done | sort -n | tail -n 1)

# zero OFFSET COUNT: no table of sections, says the header.
zero() { dd if=/dev/zero of="$file" bs=1 seek="$1" count="$2" conv=notrunc 2>/dev/null; }
case $(LC_ALL=C readelf -hW "$file") in
*ELF64*) zero 40 8 && zero 58 6 ;;
*) zero 32 4 && zero 46 6 ;;
esac
dd if=/dev/null of="$file" bs=1 seek="$end" 2>/dev/null
