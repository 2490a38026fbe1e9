#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
service_web 'prog sleep'
start --watchdog 110 -- --skip-runit -- prog obey
our_runsv web
every_command
be down
