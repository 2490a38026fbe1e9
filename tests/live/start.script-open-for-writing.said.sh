#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# Whoever writes it may be done in a moment: it is tried again for a second.
script /etc/my_init.d/10-a 'echo a-ran >&2'
exec 9>>"$root/etc/my_init.d/10-a"
since=$(now_ms)
start -- prog exit 0 9>&-
await 'the end' has_ended
if grep -q 'exit 0' "$work/status"; then
	expect_log 'a-ran' # Linux 6.11 does not mind
else
	expect_exit 1
	expect_ms 1000 "$since" 20000
	expect_order '*** /etc/my_init.d/10-a: cannot execute: Text file busy' \
		'*** /etc/my_init.d/10-a failed with status 126'
fi
