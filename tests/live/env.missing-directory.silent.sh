#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/env_lib.sh
. "${0%/*}/../live/env_lib.sh"
rmdir "$dir"
script /etc/my_init.d/again 'true'
boot --env A=1
expect_variable A=1
expect_no_log container_environment
expect_equal "$(find "$etc" -name '*container*')" ''
