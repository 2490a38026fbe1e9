#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# A storm of them, faster than they are looked at: in the end what is there runs,
# once each, and nothing else.
start --
for round in 1 2 3 4 5 6; do
	for name in a b c d e f g h; do
		rm -rf "${root:?}$services/$name"
		[ $(((round + $(printf %d "'$name")) % 3)) = 0 ] || service $name 'exec sleep 600'
	done
done
names=$(ls "$root$services")
for name in $names; do await_stat "$name" run; done
await 'no others' eval '[ "$(children_of "$pid" | wc -w)" = "$(echo "$names" | wc -l)" ]'
send TERM
expect_exit 2
