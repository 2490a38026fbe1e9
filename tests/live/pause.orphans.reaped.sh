#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
as pause
start --uid 65535 --gid 65535 --drop-caps --read-only --
reaps_strangers
send TERM
expect_exit 0
