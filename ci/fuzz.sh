#!/usr/bin/env bash
# Fuzzes the parsers of outside bytes: each tests/fuzz/NAME_fuzz.c for so many
# seconds. Seeds: tests/fuzz/corpus/NAME.   usage: ci/fuzz.sh SECONDS
set -u
cd "$(dirname "$0")/.." || exit 1
limit_s=$1
common=build/fuzz/common.a
export common
rm -rf build/fuzz/obj "$common"
mkdir -p build/fuzz/obj

compile() {
	local object=${1//\//.}
	clang -std=c11 -g -O1 -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all -Iinclude \
		-c "$1" -o "build/fuzz/obj/${object%.c}.o"
}
export -f compile
find src/pure tests/fuzz tests/unit/svc_world.c tests/unit/life_services.c -name '*.c' -print0 |
	xargs -0 -P 2 -n 1 bash -c 'compile "$0"' || { echo "not ok fuzz/all: does not compile"; echo "0 passed, 1 failed"; exit 1; }
find build/fuzz/obj -name '*.o' ! -name '*_fuzz.o' -print0 | xargs -0 ar rcs "$common"

# fuzz_one SOURCE SECONDS: prints one line, as a test does.
fuzz_one() {
	local name corpus log reason seeds=()
	name=$(basename "$1" _fuzz.c)
	corpus=build/fuzz/corpus/$name log=build/fuzz/$name.log
	mkdir -p "$corpus"
	[ ! -d "tests/fuzz/corpus/$name" ] || seeds=("tests/fuzz/corpus/$name")
	if clang -fsanitize=fuzzer,address,undefined "build/fuzz/obj/tests.fuzz.${name}_fuzz.o" "$common" \
		-o "build/fuzz/$name" >"$log" 2>&1 &&
		"build/fuzz/$name" -max_total_time="$2" -timeout=10 -print_final_stats=1 \
			-artifact_prefix="build/fuzz/$name-" "$corpus" "${seeds[@]}" >>"$log" 2>&1; then
		echo "ok fuzz/$name ($(sed -n 's/^stat::number_of_executed_units: *//p' "$log") runs)"
	else
		reason=$(grep -m 1 -E 'does not hold:|ERROR: |error: ' "$log")
		echo "not ok fuzz/$name: ${reason:-$(tail -n 1 "$log")}"
		tail -n 40 "$log" | sed 's/^/  | /'
	fi
}
export -f fuzz_one

shopt -s nullglob
targets=(tests/fuzz/*_fuzz.c)
[ ${#targets[@]} -gt 0 ] || { echo "not ok fuzz/none: no tests/fuzz/*_fuzz.c"; echo "0 passed, 1 failed"; exit 1; }
printf '%s\n' "${targets[@]}" | xargs -P 2 -n 1 bash -c 'fuzz_one "$1" "$0"' "$limit_s" | tee build/fuzz/results
passed=$(grep -c '^ok ' build/fuzz/results)
failed=$(grep -c '^not ok ' build/fuzz/results)
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
