#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/tool_lib.sh
. "$top/tests/live/tool_lib.sh"
ln -sf oya "$root/sbin/chpst"
ln -sf oya "$root/sbin/setuser"
script /tmp/ids "$ids"
# as_it_is USER GROUPS COMMAND...: by a run file that asks for USER.
as_it_is() {
	printf '%s\n' "user $1" 'exec /tmp/ids' >"$root/tmp/f"
	as_groups=$2
	shift 2
	expect_equal "$* $(said inside "$@" oya run /tmp/f)" "$* Uid:	1000	1000	1000	1000
Gid:	1001	1001	1001	1001
Groups:	$as_groups 
exit 0"
}
# refused USER COMMAND...
refused() {
	printf '%s\n' "user $1" 'exec /tmp/ids' >"$root/tmp/f"
	refused_user=$1
	shift
	expect_equal "$* $(said inside "$@" oya run /tmp/f)" "$* oya: /tmp/f:1: $refused_user: Operation not permitted
exit 111"
}
as_it_is app 1001 chpst -u app
as_it_is 1000:1001 1001 chpst -u app
as_it_is app:app:video:sys '3 44 1001' chpst -u app:app:sys:video
# Some engines have our own group among the others, too, and some do not.
as_app='--setuid 1000 --setgid 1001'
# shellcheck disable=SC2086 # words
expect_equal "$(nsenter --target "$pid" --mount --pid --root --wd $as_app -- /tmp/ids | tail -n 1)" 'Groups:	 '
printf '%s\n' 'user app' 'exec echo reached' >"$root/tmp/f"
# shellcheck disable=SC2086
expect_equal "$(nsenter --target "$pid" --mount --pid --root --wd $as_app -- oya run /tmp/f)" reached
# Another user, another own group, one group more, one less.
refused daemon chpst -u app
refused 1000:video chpst -u app
refused 1001:app chpst -u app
refused app chpst -u app:app:video
refused app:app:video chpst -u app
refused app:app:video chpst -u app:video:app
# The tools are as the originals.
expect_said 'chpst: fatal: unable to setgroups: permission denied
exit 111' chpst -u app chpst -u app echo reached
expect_said 'setuser: cannot setgroups: Operation not permitted
exit 1' chpst -u daemon setuser daemon echo reached
