#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/env_lib.sh
. "${0%/*}/../live/env_lib.sh"
for name in 'X;touch pwned;' 'X$(touch pwned)' 'BASH_FUNC_x%%' 'A`touch pwned`'; do
	set -- "$@" --env "$name=() { :; }; touch pwned" --env "B$name='; touch pwned; '"
done
boot "$@"
mkdir "$work/here"
for shell in sh bash 'busybox sh'; do
	# shellcheck disable=SC2016,SC2086 # of the other shell; words on purpose
	(cd "$work/here" && env -i $shell -c '. "$1"; x=$(echo); :' sh "$etc/container_environment.sh") || fail "$shell cannot read it"
done
expect_equal "$(ls -A "$work/here")" ''
expect_equal "$(find "$root" -name pwned)" ''
