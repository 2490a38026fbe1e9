#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# A binary with a capability of its own gives nothing away by being an init.
rm "$root/sbin/oya"
cp "$base/sbin/oya" "$root/sbin/oya"
python3 -c 'import os, struct, sys
os.setxattr(sys.argv[1], "security.capability", struct.pack("<5I", 0x02000001, 1 << 10, 0, 0, 0))' \
	"$root/sbin/oya"
start --uid 1000 -- prog exit 3
expect_exit 3
