#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# Held back when the init begins, so that even the moments before its first
# instruction count.
for after_us in 0 50 100 200 400 800 1600 3200 5000 8000 12000 20000 40000; do
	start --block 15 --term-after-us "$after_us" -- prog sleep
	expect_exit 2
done
for again in 1 2 3; do
	start --term-pending -- prog sleep
	expect_exit 2
	expect_equal "$again $(log_count 'SIGTERM received from PID 1')" "$again $again"
done
