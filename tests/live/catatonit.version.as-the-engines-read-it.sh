#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
for name in catatonit podman-init; do
	as "$name"
	for options in -V --version --vers -gV '--version -- x' '-P -V'; do
		# shellcheck disable=SC2086
		ends 0 -- $options
		expect_whole_out 'tini version 0.2.1_catatonit_oya-VERSION'
		expect_whole_log ''
	done
done
