#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# Debian's runsv is outside of the container, with nothing but the files in common.
service_web 'setpriv --pdeathsig KILL sleep 1000'
start --watchdog 110 -- --skip-runit -- prog obey
debian_runsv web
every_wait
be down
