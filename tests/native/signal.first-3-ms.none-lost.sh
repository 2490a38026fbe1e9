#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# 1,200 of them, 2.5 us apart, from the exec of the init on. Not as PID 1: what
# comes before the first instruction of the init ends it, and nobody is left.
init=/bin/volley
cp "$native/volley" "$root/bin/volley"
start --watchdog 100 -- 1200 3000 15 /sbin/my_init prog sleep
expect_exit 0
grep -q 'volley: exit 2 ' "$work/out" || fail 'none came late enough'
! grep -v -e 'volley: exit 2 ' -e 'volley: signal 15 ' "$work/out" || fail 'another end'
