#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/env_lib.sh
. "${0%/*}/../live/env_lib.sh"
printf '\377\376\303\251\001' >"$dir/BYTES"
script /etc/my_init.d/again 'true'
boot --env "GIVEN=$(printf 'x\200y')"
# tr tells newlines apart by \001, so the one of the value stays what it is.
expect_variable "BYTES=$(printf '\377\376\303\251\001')"
expect_variable "GIVEN=$(printf 'x\200y')"
expect_bytes "$dir/BYTES" '\377\376\303\251\001'
expect_bytes "$dir/GIVEN" 'x\200y'
grep -q -a -x "export GIVEN='$(printf 'x\200y')'" "$etc/container_environment.sh" || fail "no such line in .sh"
grep -q -F '"BYTES": "\udcff\udcfe\u00e9\u0001"' "$etc/container_environment.json" || fail "no such text in .json"
