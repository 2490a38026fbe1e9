#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/tool_lib.sh
. "$top/tests/live/tool_lib.sh"
names='setuidgid envuidgid envdir pgrphack setlock softlimit'
for name in $names dsetuidgid chpst; do ln -sf oya "$root/sbin/$name"; done
mkdir "$root/tmp/e"
printf 'edge\n' >"$root/tmp/e/MODE"
for name in $names; do
	expect_equal "$name: $(tool "$name" | tail -n 1)" "$name: exit 100"
	tool "$name" | grep -q "^usage: $name" || fail "$name says no usage"
done
for name in setuidgid dsetuidgid; do
	expect_said "Uid:	1000	1000	1000	1000
Gid:	1001	1001	1001	1001
Groups:	1001 
exit 0" "$name" app sh -c "$ids"
done
expect_said 'chpst: fatal: unknown user/group: nobody
exit 111' setuidgid nobody true
expect_said '1 1
exit 0' envuidgid daemon sh -c 'echo $UID $GID'
expect_said 'edge
exit 0' envdir /tmp/e sh -c 'echo $MODE'
expect_said 'chpst: fatal: unable to switch to directory: /nosuch: file does not exist
exit 111' envdir /nosuch true
expect_said 'leads
exit 0' pgrphack sh -c 'set -- $(cat /proc/self/stat); [ $6 = $4 ] && echo leads'
expect_said '33
exit 0' softlimit -o 33 sh -c 'ulimit -n'
tool softlimit -q x | grep -q '^softlimit: illegal option -- q$' || fail 'a wrong option is not named'
expect_equal "$(tool softlimit -o = sh -c 'ulimit -n')" "$(tool chpst sh -c 'ulimit -Hn')"
