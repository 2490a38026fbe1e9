#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
as tini
ends 143 -- -v prog die 15
expect_out "Main child exited with status '143' (killed by SIGTERM)"
