#!/usr/bin/env bash
# The tables of tests/README.md: each scenario they name exists, and each number
# of the catalogue of failures is there. The catalogue has its own folder, so its
# last numbers stand here.
set -u
cd "$(dirname "$0")/.." || exit 1
readme=tests/README.md
failed=0

bad() { echo "$readme: $*" >&2; failed=1; }

shopt -s nullglob
name='[a-z][a-z0-9]*(\.[a-z0-9][a-z0-9-]*){2}'
scenarios=$({
	for path in tests/live/*.*.*.sh tests/native/*.*.*.sh; do basename "$path" .sh; done
	grep -ohE "\"$name\"" tests/sim/*_scenarios.c tests/unit/*_test.c tests/differential/*.py | tr -d '"'
} | sort -u)
while read -r named; do
	grep -qxF -e "$named" <<<"$scenarios" || bad "no scenario is called $named"
done < <(grep -oE "\`$name\`" "$readme" | tr -d '`' | sort -u)

# rows LETTER LAST DIGITS
rows() {
	local number
	for number in $(seq -f "$1%0$3g" "$2"); do
		grep -q "^| $number |" "$readme" || bad "$number has no row"
	done
}
rows F 104 2
rows I 36 1
rows A 28 1
exit "$failed"
