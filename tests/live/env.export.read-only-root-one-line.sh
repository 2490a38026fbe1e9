#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/env_lib.sh
. "${0%/*}/../live/env_lib.sh"
printf file >"$dir/FILE"
script /etc/my_init.d/again 'true'
boot --read-only --env A=1 --env B=2
expect_lines 1 container_environment
expect_log 'warning: /etc/container_environment: Read-only file system; not written'
for variable in FILE=file A=1 B=2 HOME=/root; do expect_variable "$variable"; done
