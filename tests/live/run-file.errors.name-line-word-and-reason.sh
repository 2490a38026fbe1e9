#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/tool_lib.sh
. "$top/tests/live/tool_lib.sh"
# shellcheck source=tests/live/runfile_lib.sh
. "$top/tests/live/runfile_lib.sh"
# Of form: found before anything is done, and before anything is waited for.
refuses '3: exce: unknown directive' 'stdout /tmp/never' 'wait-for /tmp/never' 'exce true'
refuses '2: exec: missing' 'stdout /tmp/never' 'env A=1'
refuses '2: user: after exec' 'exec true' 'user app'
refuses '1: user: expected: user USER[:GROUP...]' 'user' 'exec true'
refuses '1: chdir: expected: chdir DIR' 'chdir /a /b' 'exec true'
refuses '2: A: expected: env NAME=VALUE...' '# env A' 'env A' 'exec true'
refuses '1: A=1: expected: unset NAME...' 'unset A=1' 'exec true'
refuses '1: 788: expected: umask OCTAL' 'umask 788' 'exec true'
refuses '1: five: expected: nice N' 'nice five' 'exec true'
refuses '1: 010: expected: oom-score N' 'oom-score 010' 'exec true'
refuses '1: files: expected: limit cpu|fsize|data|stack|core|rss|nproc|nofile|memlock|as SOFT[:HARD]' 'limit files 5' 'exec true'
refuses '1: 5k: expected: limit cpu|fsize|data|stack|core|rss|nproc|nofile|memlock|as SOFT[:HARD]' 'limit core 5k' 'exec true'
refuses '1: net_foo: expected: caps [drop all|CAPABILITY...] [keep CAPABILITY...]' 'caps drop net_foo' 'exec true'
refuses '1: 5: expected: wait-for PATH [10s]' 'wait-for /etc 5' 'exec true'
refuses '1: a b: its quote is not closed' 'exec "a b'
refuses '1: true: a control byte' "$(printf 'exec true\r')"
refuses '1: ${A: not a variable' 'exec ${A-x}'
# When it is done.
refuses '1: ${NO}: not set' 'exec echo "x ${NO}"'
refuses '1: ${3}: not set' 'exec echo ${1} ${3}'
refuses '2: ${A}: not set' 'unset A' 'env B=${A}' 'exec true'
refuses '1: -1x: expected: nice N' 'nice ${1}x' 'exec true'
refuses '1: nobdy: unknown user/group' 'user nobdy' 'exec true'
refuses '1: app:nogroup: unknown user/group' 'user app:nogroup' 'exec true'
refuses '2: /nosuch: No such file or directory' 'env A=1' 'envdir /nosuch' 'exec true'
refuses '1: /nosuch: No such file or directory' 'chdir /nosuch' 'exec true'
refuses '1: /nosuch: No such file or directory' 'chroot /nosuch' 'exec true'
refuses '1: /nosuch/x: No such file or directory' 'lock /nosuch/x' 'exec true'
refuses '1: /nosuch: No such file or directory' 'stdin /nosuch' 'exec true'
refuses '1: /etc: Is a directory' 'stdout /etc' 'exec true'
refuses '2: nofile: Invalid argument' 'limit core 0' 'limit nofile 6:5' 'exec true'
refuses '2: /etc: cannot execute: it is a directory' 'env A=1' 'exec /etc'
refuses '1: nosuch: cannot execute: not found in PATH' 'exec nosuch x'
refuses '1: /nosuch: cannot execute: no such file' 'exec /nosuch x'
file /tmp/text 'echo x' 755
refuses '1: /tmp/text: cannot execute: it has no #! line' 'exec /tmp/text'
file /tmp/script '#!/nosuch' 755
refuses '1: /tmp/script: cannot execute: its interpreter /nosuch is missing' 'exec /tmp/script'
[ ! -e "$root/tmp/never" ] || fail 'something was done'
# The file itself.
expect_said 'oya: /nosuch: No such file or directory
exit 111' oya run /nosuch
expect_said 'oya: /etc: Is a directory
exit 111' oya run /etc
head -c 16384 /dev/zero | tr '\0' '#' >"$root/tmp/large"
expect_said 'oya: /tmp/large: File too large
exit 111' oya run /tmp/large
printf 'exec echo reached' >>"$root/tmp/whole"
expect_said 'reached
exit 0' oya run /tmp/whole
expect_equal "$(tool oya run | tail -n 1)" 'exit 100'
tool oya run --help | grep -q '^usage: oya run FILE' || fail 'no usage'
inside oya --help | grep -q '^  run  ' || fail 'not among the names'
! inside oya --names | grep -qx run || fail 'the name of a link'
# Who is nobody may not do what root may, and is told so.
ln -sf oya "$root/sbin/chpst"
for line in 'user daemon' 'chroot /' 'nice -1' 'oom-score -1' \
	'limit nofile 1:99999999' 'caps keep kill'; do
	printf '%s\n' "$line" 'exec echo reached' >"$root/tmp/f"
	# shellcheck disable=SC2086 # words
	set -- $line
	case $1 in
	oom-score) why='Permission denied' ;;
	*) why='Operation not permitted' ;;
	esac
	word=$2
	[ "$1" != caps ] || word=caps
	expect_said "oya: /tmp/f:1: $word: $why
exit 111" chpst -u app oya run /tmp/f
done
printf '%s\n' 'no-new-privileges' 'umask 077' 'nice 1' 'limit nofile 50:60' 'exec echo reached' >"$root/tmp/f"
expect_said 'reached
exit 0' chpst -u app oya run /tmp/f
