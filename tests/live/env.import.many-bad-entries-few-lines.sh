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
