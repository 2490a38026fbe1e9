#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# Who was told to end before the stop is not told again, and has no more time than the
# others: one without a bound, and one whose directory has gone.
for name in told gone own; do
	service "$name" "trap 'echo $name-term >&2' TERM
echo ready >&2
while :; do sleep 0.05; done"
done
file $services/own/timeout-kill 300
start --env KILL_PROCESS_TIMEOUT=2 --
await_count ready 3
mv "$root$services/gone" "$root/gone"
tell told d
for name in gone told; do await_log "$name-term"; done
since=$(now_ms)
send TERM
expect_exit 2
expect_ms 2000 "$since" 20000
for name in told gone own; do expect_equal "$(log_count "$name-term")" 1; done
expect_equal "$(log_count 'got SIGTERM, did not end within 2.0 s; sending SIGKILL.')" 2
