#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/env_lib.sh
. "${0%/*}/../live/env_lib.sh"
boot --env ../outside=1 --env a/b=2 --env /etc/absolute=3 --env ..=4 --env .=5 --env ..data=6 --env .hidden=7
expect_equal "$(cd "$dir" && find . | sort | tr '\n' ' ')" '. ./.hidden ./PATH '
expect_equal "$(find "$etc" -name outside -o -name absolute)" ''
expect_lines 6 'no name of a file; not written'
expect_variable ../outside=1
expect_variable a/b=2
grep -q '"../outside": "1"' "$etc/container_environment.json" || fail ".json lacks a variable"
grep -q '^export a_b=2$' "$etc/container_environment.sh" || fail ".sh lacks a variable"
