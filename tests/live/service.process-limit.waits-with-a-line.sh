#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# No process can be made: a line, a pause; those that run go on, and when there is
# room it starts.
service web 'exec sleep 600'
service other 'exec sleep 601'
chmod -R 777 "$root$services"
start --uid 4301 --
await_stat web run
await_stat other run
setpriv --reuid 4301 --clear-groups prlimit --pid "$pid" --nproc=1:1000
first=$(pid_of web)
tell web t
await_log '*** web: warning: unable to start ./run: Resource temporarily unavailable'
in_stat other run || fail 'another one is gone'
setpriv --reuid 4301 --clear-groups prlimit --pid "$pid" --nproc=1000:1000
await 'another' is_another web "$first"
send TERM
expect_exit 2
