#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# Services and their loggers run, main runs, nothing happens: nothing is done.
for name in a b c; do
	service $name 'exec sleep 600'
	script $services/$name/log/run 'exec cat'
	script $services/$name/finish 'true'
done
service d 'exec sleep 600'
: >"$root$services/d/down"
start -- prog sleep
await_log 'sleep ready'
for name in a b c; do await_stat $name run; done
expect_idle 6
send TERM
expect_exit 2
