#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# A child that cannot execute has been in front already.
script "$hooks_before/10-a" 'exec prog tty'
start --tty -- /nosuch/file
expect_exit 127
expect_log 'tty terminal front'
: >"$work/log"
# One that can be executed a moment later is in front all the same.
cp "$root/bin/prog" "$root/bin/late"
sleep 0.4 9>>"$root/bin/late" &
helpers="$helpers $!"
start --tty -- late tty
expect_exit 0
expect_log 'tty terminal front own-group'
