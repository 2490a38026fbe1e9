#!/bin/sh
# Makes a list of names (first.txt) into a script for the linker: two segments, what is
# listed and libc's few bytes, then the rest. They lie apart in memory, or the kernel
# would make one mapping of them; in the file nothing is between them.
# usage: toolchains/first.sh <NAMES >SCRIPT
set -eu
echo 'SECTIONS {'
echo '.first : {'
echo '*(.text .text.startup.main .rodata.str1.*)'
sed -n 's/^[A-Za-z_].*/*(.text.& .text.&.* .rodata.& .rodata.&.*)/p'
echo '}'
echo '.rest . + 0x20000 : { *(.text.* .rodata .rodata.*) }'
echo '} INSERT AFTER .text;'
