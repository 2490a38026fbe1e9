#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/env_lib.sh
. "${0%/*}/../live/env_lib.sh"
# NAME=VALUE of 131071 bytes is the longest that can be given to a program.
bytes() { head -c "$1" /dev/zero | tr '\0' x; }
bytes 131066 >"$dir/MOST"
echo >>"$dir/MOST"
bytes 131067 >"$dir/MORE"
bytes 3000000 >"$dir/HUGE"
boot
expect_equal "$(variables | grep -a '^MOST=' | wc -c)" 131072
expect_no_variable MORE
expect_no_variable HUGE
expect_lines 1 'container_environment/MORE: longer than a variable can be; not read'
expect_lines 1 'container_environment/HUGE: longer than a variable can be; not read'
expect_lines 2 container_environment
