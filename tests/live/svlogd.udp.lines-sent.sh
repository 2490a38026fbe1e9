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
directory a "u127.0.0.1:$port
p: "
directory b "U127.0.0.1:$port
-one"
directory c 'u255.255.255.255:9'
directory d 'U0.0.0.0:1'
printf 'one\n12345678\n123456789 and more\n\n' >"$work/text"
debian_svlogd -l 8 a b c d <"$work/text"
# Seven datagrams; no more come.
await 'what it sends' eval '[ "$(tr -cd "<" <"$work/got" | wc -c)" -ge 7 ]'
sleep 0.2
cp "$work/got" "$work/got.real"
: >"$work/got"
input=$work/text
start --cwd /log -- -l 8 a b c d
expect_exit 0
show "$real" >"$work/shown"
show "$ours" | diff "$work/shown" - || fail 'other files'
await 'what Debian sends' cmp -s "$work/got.real" "$work/got"
