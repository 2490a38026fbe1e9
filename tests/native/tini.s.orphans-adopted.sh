#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
adopts tini -s
for variable in TINI_SUBREAPER=1 TINI_SUBREAPER=; do
	adopts tini '' "$variable"
done
