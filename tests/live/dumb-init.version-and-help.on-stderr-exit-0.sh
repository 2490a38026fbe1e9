#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
as dumb-init
for option in -V --version --vers -cV '-v --version --nosuch'; do
	# shellcheck disable=SC2086
	ends 0 -- $option
	expect_whole_log 'dumb-init v1.2.5'
	expect_whole_out ''
done
for option in -h --help --h '-V -h'; do
	# shellcheck disable=SC2086
	ends 0 -- $option
done
expect_whole_log 'dumb-init v1.2.5'
ends 0 -- -ch -V
expect_log 'usage: dumb-init'
expect_whole_out ''
