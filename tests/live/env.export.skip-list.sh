#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/env_lib.sh
. "${0%/*}/../live/env_lib.sh"
boot --env USER=u --env GROUP=g --env UID=1 --env GID=2 --env SHELL=/bin/sh --env HOMER=doh
for name in HOME USER GROUP UID GID SHELL; do
	[ ! -e "$dir/$name" ] || fail "$name has a file"
	! grep "^export $name=" "$etc/container_environment.sh" || fail "$name is in .sh"
	grep -q "\"$name\": " "$etc/container_environment.json" || fail "$name is not in .json"
done
expect_bytes "$dir/HOMER" doh
