#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/svlogd_lib.sh
. "$top/tests/live/svlogd_lib.sh"
# A peer that listens, one that does not, lines for it alone, what could not be sent.
cat >"$work/peer.py" <<'END'
import socket, sys
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.bind(("127.0.0.1", 0))
open(sys.argv[1] + ".new", "w").write(str(s.getsockname()[1]))
import os
os.rename(sys.argv[1] + ".new", sys.argv[1])
got = open(sys.argv[2], "ab", buffering=0)
while True:
    got.write(b"<" + s.recv(70000) + b">")
END
python3 "$work/peer.py" "$work/port" "$work/got" &
helpers="$helpers $!"
await 'a port' [ -s "$work/port" ]
port=$(cat "$work/port")
text='one\n12345678\n123456789 and more\n\n'
for config in "u127.0.0.1:$port\np: " "U127.0.0.1:$port\n-one" "u255.255.255.255:9" 'U0.0.0.0:1'; do
	for side in debian ours; do
		directory a "$(printf '%b' "$config")"
		: >"$work/got"
		printf '%b' "$text" >"$work/text"
		if [ $side = debian ]; then
			debian_svlogd -l 8 a <"$work/text"
			show "$real" >"$work/shown"
			sleep 0.2
			cp "$work/got" "$work/got.real"
		else
			input=$work/text
			start --cwd /log -- -l 8 a
			expect_exit 0
			show "$ours" | diff "$work/shown" - || fail 'other files'
			await 'what Debian sends' cmp -s "$work/got.real" "$work/got"
		fi
	done
done
