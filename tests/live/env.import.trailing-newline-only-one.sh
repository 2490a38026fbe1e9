#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/env_lib.sh
. "${0%/*}/../live/env_lib.sh"
printf 'value' >"$dir/NONE"
printf 'value\n' >"$dir/ONE"
printf 'value\n\n' >"$dir/TWO"
printf 'a\r\nb\r\n' >"$dir/CR"
printf '\n' >"$dir/ONLY"
: >"$dir/EMPTY"
script /etc/my_init.d/again 'true'
boot
one=$(printf '\001')
expect_variable NONE=value
expect_variable ONE=value
expect_variable "TWO=value$one"
expect_variable "CR=$(printf 'a\r\001b\r')"
expect_variable ONLY=
expect_variable EMPTY=
expect_bytes "$dir/TWO" 'value\n\n'
expect_no_log container_environment
