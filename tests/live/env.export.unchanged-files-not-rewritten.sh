#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/env_lib.sh
. "${0%/*}/../live/env_lib.sh"
printf 'value\n\n' >"$dir/NEWLINE"
printf 'read the same\n' >"$dir/..key"
ln -s ..key "$dir/LINK"
long=$(head -c 100000 /dev/zero | tr '\0' "'")
boot --env A=1 --env EMPTY= --env "LONG=$long"
# One that is as old as can be shows any write; the directories' own show renames.
find "$etc" -exec touch -h -d @1000000000 {} +
state() { find "$etc" -printf '%P %i %T@ %s\n' | sort; }
state >"$work/before"
boot --env A=1 --env EMPTY= --env "LONG=$long"
state | diff "$work/before" - || fail "something was written"
boot --env A=2 --env EMPTY= --env "LONG=$long"
written=$(state | diff "$work/before" - | sed -n 's/^> \([^ ]*\) .*/\1/p' | tr '\n' ' ')
expect_equal "$written" ' container_environment.json container_environment.sh container_environment/A '
