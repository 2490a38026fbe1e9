#!/usr/bin/env bash
# The size rules of the house: what is longer is split.
set -u
cd "$(dirname "$0")/.." || exit 1
failed=0

bad() { echo "size: $*" >&2; failed=1; }

# at_most LINES FILE...
at_most() {
	local limit=$1 file lines
	shift
	for file; do
		lines=$(wc -l <"$file")
		[ "$lines" -le "$limit" ] || bad "$file has $lines lines, at most $limit"
	done
}
mapfile -t sources < <(find src tests -name '*.c')
mapfile -t headers < <(find src include -name '*.h')
mapfile -t test_headers < <(find tests -name '*.h')
at_most 400 "${sources[@]}"
at_most 80 "${headers[@]}"
at_most 200 "${test_headers[@]}"
at_most 120 Makefile

while read -r lines name file; do
	bad "$file: $name() has $lines lines, at most 70"
done < <(ctags -x --languages=C --c-kinds=f --_xformat='%n %{end} %N %F' "${sources[@]}" "${headers[@]}" "${test_headers[@]}" |
	awk '$2 - $1 + 1 > 70 { print $2 - $1 + 1, $3, $4 }')

if grep -nE '\balloca *\(' "${sources[@]}"; then bad "alloca"; fi
[ "$failed" = 0 ] && echo "size: the rules hold"
exit "$failed"
