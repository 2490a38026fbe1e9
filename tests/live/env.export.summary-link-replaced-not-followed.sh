#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/env_lib.sh
. "${0%/*}/../live/env_lib.sh"
printf secret >"$etc/secret"
ln -s secret "$etc/container_environment.sh"
ln -s /etc/secret "$etc/container_environment.json"
boot --env A=1
expect_bytes "$etc/secret" secret
expect_equal "$(find "$etc" -type l)" ''
grep -q '^export A=1$' "$etc/container_environment.sh" || fail ".sh is not written"
expect_no_log container_environment
