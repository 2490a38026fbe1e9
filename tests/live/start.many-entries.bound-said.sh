#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
script /etc/my_init.d/00-first 'echo first-ran >&2'
number=0
while [ "$number" -lt 11000 ]; do
	number=$((number + 1))
	: >"$root/etc/my_init.d/10-$number"
done
start -- prog exit 3
expect_exit 3
expect_equal "$(log_count 'my_init.d: too many entries; only the first 10240 are looked at')" 1
