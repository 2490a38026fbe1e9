#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
as tini
for options in '-gve3' '-g -v -e3' '-vge 3' '-vw -pSIGUSR1 -ge 3' '-vwp SIGUSR1 -e 3 --'; do
	# shellcheck disable=SC2086
	ends 0 -- $options prog exit 3
	expect_out 'Main child exited normally'
done
