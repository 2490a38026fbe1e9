#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# Every byte that is no command, as fast as it is taken; the others and the stop
# do not wait for it.
service web 'exec prog sleep'
service other 'exec prog obey'
start --
await_log 'sleep ready'
await_log 'obey ready'
process=$(process_of web)
tr -d '12acdhikopqtux' </dev/urandom >"$(of web control)" 2>/dev/null &
helpers=$!
for _ in 1 2 3; do
	first=$(pid_of other)
	tell other t
	await 'another' is_another other "$first"
done
expect_equal "$(process_of web)" "$process"
in_stat web run || fail 'another stat'
since=$(now_ms)
send TERM
expect_exit 2
expect_ms 0 "$since" 15000
expect_no_log warning
