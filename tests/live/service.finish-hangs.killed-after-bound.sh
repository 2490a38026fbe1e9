#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# After timeout-finish milliseconds; 5 s when it says nothing.
service web 'exit 1'
script $services/web/finish 'echo "finish begins" >&2; exec sleep 600'
file $services/web/timeout-finish 300
since=$(now_ms)
supervise web
await_count 'finish begins' 2
expect_log 'web: ./finish did not end within its time; sending SIGKILL.'
rm "$root$services/web/timeout-finish"
await_count 'finish begins' 3
since=$(now_ms)
await_count 'sending SIGKILL.' 3
expect_ms 3500 "$since" 20000
send TERM
await 'the end' has_ended
