#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/env_lib.sh
. "${0%/*}/../live/env_lib.sh"
# What a boot that was cut short has left, and what an enemy has put there.
printf secret >"$etc/secret"
printf stale >"$etc/.container_environment.sh.new"
ln -s secret "$etc/.container_environment.json.new"
boot --env A=1
expect_bytes "$etc/secret" secret
grep -q '^export A=1$' "$etc/container_environment.sh" || fail '.sh is not written'
grep -q '"A": "1"' "$etc/container_environment.json" || fail '.json is not written'
expect_equal "$(find "$etc" -name '*.new')" ''
expect_no_log container_environment
