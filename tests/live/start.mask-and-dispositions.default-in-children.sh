#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
script /etc/my_init.d/10-a 'prog mask; exec nprog mask'
script "$hooks_after/10-a" 'prog mask; exec nprog mask'
start --ignore 1 --ignore 13 --ignore 15 --ignore 25 --block 2 --block 10 --block 15 --block 17 -- \
	-- sh -c 'prog mask; nprog mask; exec prog obey'
await_log 'obey ready'
send TERM
expect_exit 2
expect_equal "$(log_count 'mask ')" 6
expect_equal "$(log_count 'mask blocked 0 ignored 0')" 6
