#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/env_lib.sh
. "${0%/*}/../live/env_lib.sh"
printf file >"$dir/BOTH"
printf file >"$dir/FILE"
script /etc/my_init.d/again 'true'
boot --read-only --env BOTH=docker --env GIVEN=docker
# What could not be written to its file is not taken back from there.
for variable in BOTH=docker GIVEN=docker FILE=file; do expect_variable "$variable"; done
