#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
file /bin/plain 'echo plain' 644
file /bin/crlf "$(printf '#!/bin/sh\r\n')" 755
for name in plain /bin/plain /etc; do
	: >"$work/log"
	start -- "$name"
	expect_exit 126
	expect_order "*** $name: cannot execute: " "*** $name exited with status 126."
done
# Without a first line the shell runs it, with its arguments.
file /bin/text 'echo "text $0 $*" >&2; exit 9' 755
start -- text a 'b c'
expect_exit 9
expect_log 'text /bin/text a b c'
