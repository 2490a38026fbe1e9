#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
# 1,200 of them, 2.5 us apart, from the exec of the init on. What comes before its
# first instruction ends it, and nobody is left.
loses_none 3000 'tini'
