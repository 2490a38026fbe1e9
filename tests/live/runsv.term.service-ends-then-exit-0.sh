#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# As its command x: the service without a bound of its own has all the time it
# wants; then its logger; the FIFOs have no reader any more.
service web 'exec prog trap-term 1500'
script $services/web/log/run 'cat >&2; echo "logger ends" >&2'
for signal in TERM INT HUP; do
	: >"$work/log"
	supervise web
	await_log 'trap-term ready'
	send $signal
	await_stat web 'run, got TERM, want exit'
	expect_exit 0
	expect_order 'trap-term exits' 'logger ends'
	real_sv status web >"$work/said"
	expect_equal "$(cat "$work/said")" 'fail: web: runsv not running'
done
