#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
as catatonit
ends 0 --env LISTEN_FDS=2 --env LISTEN_PID=1 -- sh -c 'echo "$LISTEN_FDS ${LISTEN_PID%%$$}="'
expect_whole_out '2 ='
# Another's is another's.
ends 0 --env LISTEN_PID=12 -- sh -c 'echo "$LISTEN_PID"'
expect_whole_out '12'
