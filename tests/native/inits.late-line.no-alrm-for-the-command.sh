#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# What would end a write that waits comes late, when the line is written: each call that
# sets or ends that timer is held up for longer than it runs.
timeout 60 strace -f -qq -o "$work/trace" -e trace=setitimer -e inject=setitimer:delay_enter=40000 \
	"$native/cage" --root "$root" --state "$work" -- /sbin/tini -vvv sh -c 'sleep 0.5; exit 3' \
	</dev/null >"$work/out" 2>"$work/log"
expect_out 'Spawned'
grep -q 'SIGALRM' "$work/trace" || fail 'none came'
expect_equal "$(cat "$work/status")" 'exit 3'
