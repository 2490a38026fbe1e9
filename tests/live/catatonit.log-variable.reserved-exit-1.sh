#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
as catatonit
ends 1 --env CATATONIT_LOG=1 -- prog exit 0
expect_log 'ERROR (catatonit:1): CATATONIT_LOG is reserved'
