#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/env_lib.sh
. "${0%/*}/../live/env_lib.sh"
printf file >"$dir/A"
printf file >"$dir/B"
boot --env A=docker
expect_variable A=docker
expect_variable B=file
expect_bytes "$dir/A" docker
expect_no_log container_environment
