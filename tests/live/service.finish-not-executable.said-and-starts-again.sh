#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
service web 'echo "run begins" >&2'
file $services/web/finish '#!/bin/sh
echo "finish begins" >&2
' 644
supervise web
await_count 'run begins' 3
expect_log 'web: ./finish: cannot execute: no permission (mode or mount)'
expect_no_log 'finish begins'
send TERM
expect_exit 0
