#!/bin/sh
# Makes a list of names (first.txt) into a script for the linker: two segments, what is
# listed and libc's few bytes, then the rest. They lie apart in memory, or the kernel
# would make one mapping of them; in the file nothing is between them.
# usage: toolchains/first.sh [ALIGN] <NAMES >SCRIPT   (ALIGN: of every constant)
set -eu
align=${1:+SUBALIGN($1)}
names=$(sed -n '/^[A-Za-z_]/p')

# listed KIND: the sections of that kind.
listed() { echo "$names" | sed "s/.*/*(.$1.& .$1.&.*)/"; }

echo 'SECTIONS {'
echo '.text.first : { *(.text .text.startup.main)' "$(listed text)" '}'
echo ".rodata.first : $align { *(.rodata.str1.*)" "$(listed rodata)" '}'
echo '.text.rest . + 0x20000 : { *(.text.*) }'
echo ".rodata.rest : $align { *(.rodata .rodata.*) }"
echo '} INSERT AFTER .text;'
# All are written to: where a page ends between them, they would cost a page of memory more.
echo 'SECTIONS {'
echo '.data.all (. % 0x1000 + SIZEOF(.data.all) > 0x1000 ? ALIGN(0x1000) : ALIGN(16)) : { *(.data .data.*) }'
echo '} INSERT BEFORE .data;'
echo 'ASSERT(ADDR(.data.all) % 0x1000 + SIZEOF(.data.all) <= 0x1000, "a page ends in .data")'
