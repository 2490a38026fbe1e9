#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
as dumb-init
ends 0 -- prog about
expect_log 'about own-session'
ends 0 -- -c prog about
expect_log 'about shared-session'
ends 0 --env DUMB_INIT_SETSID=0 -- prog about
expect_log 'about shared-session'
ends 0 --env DUMB_INIT_SETSID=1 -- prog about
expect_log 'about own-session'
ends 0 -- --single prog tty
expect_log 'shared-group'
