#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
as dumb-init
text='Usage: -r option takes <signum>:<signum>, where <signum> is between 1 and 31.
This option can be specified multiple times.
Use --help for full usage.'
bad() {
	ends 1 "$@" echo oh, hi
	expect_whole_log "$text"
	expect_whole_out ''
}
bad -- -r
bad -- --rewrite
for value in '' herp herp:derp 15 15: :15 15::12 15:derp 15:SIGBAR TERM:SIGBAR FOO:12 0:1 1:32 32:1 \
	64:1 -1:1 1:-1 '15 :1' ': 1'; do
	bad -- -r "$value"
done
bad -- --rewrite=15:derp
bad --env DUMB_INIT_SETSID=0 --env DUMB_INIT_DEBUG=1 -- -r 15:12 -r
bad -- -r 15:12 -r 0
bad -- -r 15:12 -r 1:32
