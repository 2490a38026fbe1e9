#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# As many services on one command line, here one that is named as often; with
# descriptors for few of them, too.
service web 'exec prog sleep'
start -- --skip-runit -- prog obey
our_runsv web
await_stat web run
many() { yes "$1" | head -n "$2"; }
# shellcheck disable=SC2046 # words
our_sv -w 20 check $(many web 10000) >"$work/said"
expect_equal "$(grep -c '^ok: run: web' "$work/said")" 10000
# shellcheck disable=SC2046
expect_equal "$(said_by our_sv up $(many never 10000) | tail -n 1)" 'exit 99'
# shellcheck disable=SC3045 # each shell of ours has it
ulimit -n 40
# shellcheck disable=SC2046
our_sv -v once $(many web 100) >"$work/said"
expect_equal "$(grep -c '^ok: run: web.*want down' "$work/said")" 100
# shellcheck disable=SC2046
expect_equal "$(said_by our_sv status $(many web 20001))" 'fatal: too many services
exit 100'
