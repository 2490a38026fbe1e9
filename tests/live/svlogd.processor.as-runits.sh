#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/svlogd_lib.sh
. "$top/tests/live/svlogd_lib.sh"
# Its files, its state from one to the next, descriptors, directory.
config='s30
n0
!cat; read n <&4; echo "${n}x" >&5; echo "state $n; $(ls *.u | wc -l)"; echo said >&2'
directory a "$config"
text='line one of it\nanother line\nthe third line\nand the last one of all\n'
beside "$text$text$text" -l 8 a
expect_same
beside "$text" -l 8 a
expect_same
[ -s "$ours/a/state" ] || fail 'no state'
