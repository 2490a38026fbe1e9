#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
as dumb-init
for options in '' -c '-v --'; do
	# shellcheck disable=SC2086
	ends 1 -- $options
	expect_log 'Usage: /sbin/dumb-init [option] program [args]
Try /sbin/dumb-init --help for full usage.'
done
cp "$native/rogue" "$root/bin/rogue"
init=/bin/rogue
ends 1 -- as dumb-init /sbin/oya
expect_whole_log 'Usage: dumb-init [option] program [args]
Try dumb-init --help for full usage.'
