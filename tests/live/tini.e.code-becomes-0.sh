#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
as tini
ends 0 -- -e 3 -- prog exit 3
ends 4 -- -e 3 -- prog exit 4
ends 0 -- -e 0 -e 255 -e 4 -- prog exit 255
ends 0 -- -e 143 -- prog die 15
ends 143 -- -e 15 -- prog die 15
# What exec failed with, too.
ends 0 -- -e 127 -- /nosuch
# As strtol(3) reads it.
ends 0 -- -e ' +3' -- prog exit 3
ends 3 -- -e '' -- prog exit 3
