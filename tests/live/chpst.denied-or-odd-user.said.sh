#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/tool_lib.sh
. "$top/tests/live/tool_lib.sh"
ln -sf oya "$root/sbin/chpst"
# Who may not change the user does not get to the command.
expect_said 'chpst: fatal: unable to setgroups: permission denied
exit 111' chpst -u app chpst -u daemon echo reached
# A name that looks like a number is a name.
printf '%s\n' '77:x:1000:1001::/:/bin/false' >>"$root/etc/passwd"
expect_said 'Uid:	1000	1000	1000	1000
exit 0' chpst -u 77 sh -c 'grep Uid: /proc/self/status'
expect_said 'Uid:	78	78	78	78
exit 0' chpst -u 78 sh -c 'grep Uid: /proc/self/status'
