#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/svlogd_lib.sh
. "$top/tests/live/svlogd_lib.sh"
directories=
for i in $(seq 10 45); do
	directory "d$i"
	directories="$directories d$i"
done
directory big "$(head -c 20000 /dev/zero | tr '\0' '#' | fold -w 50)"
echo line >"$work/text"
input=$work/text
# shellcheck disable=SC2086 # words
start --cwd /log -- -b 100000 -l 99999 $directories
expect_exit 0
expect_log 'svlogd: warning: only 32 log directories are used'
expect_log 'svlogd: warning: -b: at most 65536'
expect_log 'svlogd: warning: -l: at most 65535'
expect_equal "$(cat "$ours"/d*/current | wc -l)" 32
start --cwd /log -- big
expect_exit 0
expect_log 'svlogd: warning: big/config: only 16383 bytes of it are read'
