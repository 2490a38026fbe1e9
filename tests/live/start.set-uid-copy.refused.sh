#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
rm "$root/sbin/oya"
cp "$base/sbin/oya" "$root/sbin/oya"
chmod u+s "$root/sbin/oya"
start --uid 1000 -- -- sh -c 'echo "uid $(stat -c %u /proc/self/)" >&2; exit 3'
if [ "$arch" = x86_64 ]; then
	expect_exit 100
	expect_log 'refused: a set-uid copy'
else
	# An emulated program gets no rights from its file: nothing to refuse.
	expect_exit 3
	expect_log 'uid 1000'
fi
