#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
i=0
mkdir -p "$root/opt"
while [ $i -lt 100 ]; do
	script "/opt/s$i/run" 'echo >>/tmp/ready; exec sleep 600'
	i=$((i + 1))
done
rmdir "$root$services"
mv "$root/opt" "$root$services"
start --
await '100 services' has_lines "$root/tmp/ready" 100
since=$(now_ms)
send TERM
expect_exit 2
expect_ms 0 "$since" 10000
expect_no_log SIGKILL
expect_no_log warning
