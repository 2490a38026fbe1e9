#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/env_lib.sh
. "${0%/*}/../live/env_lib.sh"
printf file >"$dir/FILE"
script /etc/my_init.d/again 'true'
chmod 700 "$dir"
boot --uid 1000 --gid 1000 --env A=1
expect_lines 1 container_environment
expect_log 'warning: /etc/container_environment: Permission denied; neither read nor written'
expect_variable A=1
expect_variable HOME=/root
expect_no_variable FILE
: >"$work/log"
chmod 755 "$dir"
boot --uid 1000 --gid 1000 --env A=1
expect_lines 1 container_environment
expect_log 'warning: /etc/container_environment: Permission denied; not written'
for variable in FILE=file A=1 HOME=/root; do expect_variable "$variable"; done
