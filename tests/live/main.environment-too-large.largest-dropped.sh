#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# A quarter of the stack is what arguments and environment may take: 128 KiB.
for name in AA BB CC DD; do
	file "/etc/container_environment/$name" "$(head -c 50000 /dev/zero | tr '\0' x)"
done
file /etc/container_environment/EE "$(head -c 60000 /dev/zero | tr '\0' x)"
file /etc/container_environment/SMALL small
start --stack 524288 -- -- /bin/nprog env
expect_exit 0
expect_order 'environment is too large: EE (' 'environment is too large: '
expect_log 'SMALL=small'
expect_no_log 'EE='
expect_equal "$(grep -c 'xxxxx' "$work/log")" 2
