#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/tool_lib.sh
. "$top/tests/live/tool_lib.sh"
for name in chpst setlock; do ln -sf oya "$root/sbin/$name"; done
mkfifo "$root/tmp/go"
inside chpst -l /tmp/lock sh -c 'echo has >>/tmp/held; read x </tmp/go' &
holder=$!
await 'the lock' [ -s "$root/tmp/held" ]
expect_said 'chpst: fatal: unable to lock: /tmp/lock: temporary failure
exit 111' chpst -L /tmp/lock echo no
# Of two both count, also the earlier one.
expect_said 'chpst: fatal: unable to lock: /tmp/lock: temporary failure
exit 111' chpst -L /tmp/lock -l /tmp/other echo no
expect_said 'chpst: fatal: unable to lock: /tmp/lock: temporary failure
exit 111' setlock -n /tmp/lock echo no
expect_said 'exit 0' setlock -nx /tmp/lock echo no
expect_said 'chpst: fatal: unable to open lock: /nosuch/lock: file does not exist
exit 111' setlock /nosuch/lock echo no
inside setlock -N /tmp/lock sh -c 'echo next >>/tmp/held' &
waiter=$!
expect_equal "$(cat "$root/tmp/held")" has
echo go >"$root/tmp/go"
wait "$holder"
wait "$waiter"
expect_equal "$(cat "$root/tmp/held")" 'has
next'
expect_equal "$(stat -c %a "$root/tmp/lock")" 600
