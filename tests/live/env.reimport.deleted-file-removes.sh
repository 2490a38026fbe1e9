#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/env_lib.sh
. "${0%/*}/../live/env_lib.sh"
printf file >"$dir/FILE"
script /etc/my_init.d/remove 'rm /etc/container_environment/FILE /etc/container_environment/GIVEN'
boot --env GIVEN=docker --env STAYS=1
expect_no_variable FILE
expect_no_variable GIVEN
expect_variable STAYS=1
! grep GIVEN "$etc/container_environment.sh" "$etc/container_environment.json" || fail "still in a summary"
