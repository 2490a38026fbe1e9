#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# The stop comes while control/u runs: ./run is not started any more.
service web 'echo "run begins" >&2; exec prog ignore-term'
script $services/web/control/u 'echo "script u" >&2; exec sleep 600'
start --
await_log 'script u'
send TERM
expect_exit 2
expect_no_log 'run begins'
