#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/tool_lib.sh
. "$top/tests/live/tool_lib.sh"
ln -sf oya "$root/sbin/chpst"
# Both see the same files, by the same names: the container's /dir is $root/dir.
same() {
	theirs=$(said chpst "$@")
	ours=$(tool chpst "$@")
	expect_equal "$*: $ours" "$*: $theirs"
}
mkdir -p "$root/tmp/e/D"
printf 'v1  \t\nsecond\n' >"$root/tmp/e/A"
: >"$root/tmp/e/GONE"
printf '\n' >"$root/tmp/e/EMPTY"
printf 'a\0b' >"$root/tmp/e/NUL"
printf hidden >"$root/tmp/e/.H"
printf nonl >"$root/tmp/e/E"
ln -s nosuch "$root/tmp/e/LOST"
mkdir "$root/tmp/large" "$root/tmp/larger"
head -c 100000 /dev/zero | tr '\0' x >"$root/tmp/large/A"
head -c 3000000 /dev/zero | tr '\0' x >"$root/tmp/larger/A"
same -e /nosuch true
same -/ /nosuch true
same -l /nosuch/x true
same -u :99 true
same -u root:nogrp true
same -u '' true
same -u daemon: true
same -u :1x:1 true
same -u :4294967295:1 true
same nosuchprogram
same /etc/passwd
same -- sh -c 'exit 7'
same -o 10 -o 20 sh -c 'ulimit -n'
same -t 7 sh -c 'ulimit -t'
same -t 8589934592 sh -c 'ulimit -t'
same -c 0 sh -c 'ulimit -c'
same -u :1:2:3 sh -c "$ids"
same -U :5:6:7 sh -c 'echo $UID $GID'
same -P sh -c 'set -- $(cat /proc/self/stat); [ $6 = $4 ] && echo leads'
same -0 sh -c 'read x || echo closed'
same -n +3 sh -c 'set -- $(cat /proc/self/stat); echo ${19}'
same -n -2 sh -c 'set -- $(cat /proc/self/stat); echo ${19}'
same -n 1000 sh -c 'set -- $(cat /proc/self/stat); echo ${19}'
for usage in '' -u '-n x true' '-n 5x true' '-n + true' '-m abc true' '-o 5x true' '-q true'; do
	# shellcheck disable=SC2086 # words
	expect_equal "$usage: $(tool chpst $usage | tail -n 1)" "$usage: exit 100"
done
expect_said '[v1] [unset] [] [a
b] [nonl] [] [unset]
exit 0' chpst -e /tmp/e sh -c 'echo "[$A] [${GONE-unset}] [${EMPTY-unset}] [$NUL] [$E] [$H] [${LOST-unset}]"'
expect_said '100000
exit 0' chpst -e /tmp/large sh -c 'echo ${#A}'
expect_said 'chpst: fatal: unable to read /tmp/larger/A: argument list too long
exit 111' chpst -e /tmp/larger true
expect_said 'chpst: warning: unable to read /tmp/e/D: is a directory
exit 0' chpst -v -e /tmp/e true
expect_said "Uid:	1000	1000	1000	1000
Gid:	1001	1001	1001	1001
Groups:	1001 
exit 0" chpst -u app sh -c "$ids"
expect_said "Uid:	1000	1000	1000	1000
Gid:	3	3	3	3
Groups:	3 44 
exit 0" chpst -u app:sys:video sh -c "$ids"
expect_said '1000 1001
exit 0' chpst -U app sh -c 'echo $UID $GID'
expect_said 'sh
exit 0' chpst -b sh busybox -c 'echo $0'
# What the original does not know.
expect_said "Uid:	4711	4711	4711	4711
Gid:	4711	4711	4711	4711
Groups:	4711 
exit 0" chpst -u 4711 sh -c "$ids"
rm "$root/etc/passwd" "$root/etc/group"
expect_said "Uid:	5	5	5	5
Gid:	6	6	6	6
Groups:	6 
exit 0" chpst -u 5:6 sh -c "$ids"
