#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/tool_lib.sh
. "$top/tests/live/tool_lib.sh"
# shellcheck source=tests/live/runfile_lib.sh
. "$top/tests/live/runfile_lib.sh"
script /tmp/ids "$ids"
script /tmp/stat 'set -- $(cat /proc/self/stat); echo "nice ${19}"; [ "$6" != "$4" ] || echo leads'
nice=$(nice)
script /tmp/say 'echo out; echo err >&2; cat'
mkdir -p "$root/tmp/e" "$root/jail/bin"
ln "$root/bin/busybox" "$root/jail/bin/sh"
printf 'of the file\n' >"$root/tmp/e/A"
: >"$root/tmp/e/GONE"
chmod 777 "$root/tmp/e"

expect_run "Uid:	1000	1000	1000	1000
Gid:	3	3	3	3
Groups:	3 44 
exit 0" 'user app:sys:video' 'exec /tmp/ids'
expect_run "Uid:	5	5	5	5
Gid:	6	6	6	6
Groups:	6 
exit 0" 'user 5:6' 'exec /tmp/ids'
expect_run "1000 3
exit 0" 'env-user app:sys' 'exec sh -c "echo \"$UID $GID\""'
# The environment: in the order of the lines.
expect_run '[gone] [12] [a b]
exit 0' 'env A=1 X=9' 'env B=${A}2 "C=a b"' 'unset A NOSUCH' 'exec sh -c "echo \"[\${A-gone}] [$B] [$C]\""'
expect_run '3
exit 0' 'env A=1 A=2' 'env A=3' 'exec echo ${A}'
expect_run 'of the file, old, gone
exit 0' 'env A=old GONE=1' 'env B=${A}' 'envdir /tmp/e' \
	'exec sh -c "echo \"$A, $B, \${GONE-gone}\""'
expect_run 'X=1
exit 0' 'clear-env' 'env X=1' 'exec /bin/busybox env'
# PATH is the one of the file.
refuses '2: sh: cannot execute: not found in PATH' 'env PATH=/nosuch' 'exec sh'
expect_run 'ids
exit 0' 'env PATH=/jail/bin' 'exec sh -c "echo ids"'
# Where, and with what limits.
expect_run '/etc
exit 0' 'chdir /etc' 'exec sh -c pwd'
expect_run '/bin
exit 0' 'chroot /jail' 'exec sh -c "echo /*"'
expect_run '0027
exit 0' 'umask 027' 'exec sh -c umask'
expect_run "nice $((nice < 16 ? nice + 3 : 19))
exit 0" 'nice 3' 'exec /tmp/stat'
expect_run "nice $nice
leads
exit 0" 'new-session' 'exec /tmp/stat'
expect_run '100
exit 0' 'limit nofile 100' 'exec sh -c "ulimit -S -n"'
expect_run '100
200
exit 0' 'limit nofile 100:200' 'exec sh -c "ulimit -S -n; ulimit -H -n"'
expect_run '90
200
exit 0' 'limit nofile 1:150' 'limit nofile 90:200' 'exec sh -c "ulimit -S -n; ulimit -H -n"'
expect_run '7
0
exit 0' 'limit cpu 7' 'limit core 0' 'exec sh -c "ulimit -t; ulimit -c"'
expect_run '77
exit 0' 'oom-score 77' 'exec cat /proc/self/oom_score_adj'
expect_run 'NoNewPrivs:	1
exit 0' 'no-new-privileges' 'exec busybox grep NoNewPrivs /proc/self/status'
expect_run 'sh -1 a b
exit 0' 'arg0 sh' 'exec busybox -c "echo \"$0 $*\"" sh ${1} ${2}'
# Files for 0, 1 and 2: made as the umask says, and added to.
printf 'in\n' >"$root/tmp/in"
for turn in 1 2; do
	expect_run 'exit 0' 'umask 077' 'stdin /tmp/in' 'stdout /tmp/out' 'stderr /tmp/err' \
		'exec /tmp/say'
	expect_equal "$turn $(wc -l <"$root/tmp/out") $(wc -l <"$root/tmp/err")" "$turn $((2 * turn)) $turn"
done
expect_equal "$(cat "$root/tmp/out")" 'out
in
out
in'
expect_equal "$(stat -c %a "$root/tmp/err")" 600
expect_run 'exit 0' 'stdin /tmp/in' 'stdout /tmp/both' 'stderr-to-stdout' 'exec /tmp/say'
expect_equal "$(cat "$root/tmp/both")" 'out
err
in'
# Whatever the order of the lines.
expect_run 'out
err
in
exit 0' 'stdin /tmp/in' 'stderr-to-stdout' 'stderr /dev/null' 'exec /tmp/say'
# What holds a lock keeps it; who waits gets it then.
mkfifo "$root/tmp/go"
script /tmp/hold 'echo "$1 has" >>/tmp/held; read x </tmp/go'
printf 'lock-wait /tmp/lock\nexec /tmp/hold ${1}\n' >"$root/tmp/waits"
inside oya run /tmp/waits first &
first=$!
await 'the lock' [ -s "$root/tmp/held" ]
refuses '1: /tmp/lock: Resource temporarily unavailable' 'lock /tmp/lock' 'exec echo no'
inside oya run /tmp/waits second &
second=$!
echo go >"$root/tmp/go"
wait "$first"
await 'the second' grep -q second "$root/tmp/held"
echo go >"$root/tmp/go"
wait "$second"
expect_run 'yes
exit 0' 'lock /tmp/lock' 'exec echo yes'
