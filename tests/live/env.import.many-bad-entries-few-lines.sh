#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/env_lib.sh
. "${0%/*}/../live/env_lib.sh"
number=0
while [ "$number" -lt 500 ]; do
	number=$((number + 1))
	ln -s /etc/passwd "$dir/LINK$number"
done
boot
expect_lines 10 'a link that leads out of the directory; not read'
expect_lines 1 'container_environment: 490 more entries like these'
# Said once, not after each script again.
: >"$work/log"
script /etc/my_init.d/10-a 'true'
script /etc/my_init.d/20-b 'ln -s /etc/passwd /etc/container_environment/LINK501'
script /etc/my_init.d/30-c 'true'
boot
expect_lines 10 'a link that leads out of the directory; not read'
expect_lines 1 'container_environment: 490 more entries like these'
expect_lines 1 'container_environment: 491 more entries like these'
