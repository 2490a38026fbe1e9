#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/env_lib.sh
. "${0%/*}/../live/env_lib.sh"
mkdir "$dir/..2024_01" "$dir/..2024_01/deep"
printf 'from the map\n' >"$dir/..2024_01/KEY"
printf deeper >"$dir/..2024_01/deep/OTHER"
ln -s ..2024_01 "$dir/..data"
ln -s ..data/KEY "$dir/KEY"
ln -s ./..data//deep/OTHER "$dir/OTHER"
script /etc/my_init.d/again 'true'
boot
expect_variable 'KEY=from the map'
expect_variable OTHER=deeper
expect_equal "$(cd "$dir" && find . -type l | sort | tr '\n' ' ')" './..data ./KEY ./OTHER '
expect_bytes "$dir/..2024_01/KEY" 'from the map\n'
expect_no_log container_environment
# A file of such a name is nobody's.
: >"$work/log"
echo 1 >"$dir/..x"
boot
expect_lines 1 '..x: no name of a variable; not read'
expect_no_variable '[.][.]x'
