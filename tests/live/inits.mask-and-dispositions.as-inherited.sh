#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
# SIGCHLD, which is not ignored while the init waits for deaths, is again for the command.
# An emulator forgets that fatal ones were ignored.
fatal='--ignore 1 --ignore 13'
ignored=291001
[ "$arch" = x86_64 ] || { fatal= && ignored=290000; }
for name in tini catatonit; do
	as "$name"
	ends 0 -- nprog mask
	expect_whole_log 'mask blocked 0 ignored 0'
	# shellcheck disable=SC2086
	ends 0 $fatal --ignore 17 --ignore 20 --ignore 22 --block 2 --block 15 --block 17 --block 21 -- \
		nprog mask
	expect_whole_log "mask blocked 114002 ignored $ignored"
	ends 0 --ignore 20 -- -g nprog mask
	expect_whole_log 'mask blocked 0 ignored 80000'
done
