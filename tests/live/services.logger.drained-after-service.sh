#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# It reads the last words of the service, however slow, and only then it ends; the
# post-shutdown hooks come after it.
service web 'trap "i=0; while [ \$i -lt 1000 ]; do echo last \$i; i=\$((i + 1)); done; exit" TERM; echo "run ready" >&2; while :; do sleep 0.05; done'
script $services/web/log/run 'sleep 1; cat >/tmp/lines; echo "logger ends" >&2'
script "$hooks_after/10-a" 'echo "after" >&2'
start --
await_log 'run ready'
await_stat web/log run
send TERM
expect_exit 2
expect_order 'Shutting down runit daemon' 'logger ends' 'after'
expect_equal "$(tail -n 1 "$root/tmp/lines")" 'last 999'
expect_equal "$(wc -l <"$root/tmp/lines")" 1000
expect_no_log SIGKILL
