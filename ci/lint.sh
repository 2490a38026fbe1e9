#!/usr/bin/env bash
# Everything that reads the sources without running them.
# usage: ci/lint.sh FILE, which holds the compiler and its flags
set -u
cd "$(dirname "$0")/.." || exit 1
export FLAGS=${1%/*}/flags
# What follows the bar makes code smaller, and means nothing to other compilers.
sed 's/^[^ ]* //; s/ |.*//' "$1" | tr -s ' ' '\n' | grep -vx -e -Werror >"$FLAGS"
echo -Iinclude >>"$FLAGS"
failed=0

step() {
	local name=$1 begin=$SECONDS
	shift
	if "$@"; then
		echo "lint: $name: ok, $((SECONDS - begin)) s"
	else
		echo "lint: $name: FAILED"
		failed=1
	fi
}

mapfile -t c_files < <(find src include tests -name '*.[ch]')
mapfile -t sources < <(find src -name '*.c')
# The layouts of the other architectures compile only with their own libc, the cage's
# filter only with the host's.
mapfile -t headers < <(find src include tests -name '*.h' ! -path 'src/sys/a*/*' ! -name cage_filter.h)
mapfile -t scripts < <(find toolchains ci tests -name '*.sh'; grep -rlE '^#!/bin/(ba)?sh' examples; echo .ci/run)

formats() {
	local files
	files=$(clang-format --dry-run "${c_files[@]}" 2>&1 | sed -n 's/:[0-9]*:[0-9]*: warning:.*//p' | sort -u)
	[ -z "$files" ] && return 0
	printf 'not as .clang-format has it: %s\n' "$files"
	return 1
}

tidy_one() {
	local flags said
	mapfile -t flags <"$FLAGS"
	said=$(clang-tidy --quiet "$1" -- "${flags[@]}" -Isrc/sys/x86_64 2>/dev/null) && return 0
	echo "$said"
	return 1
}
export -f tidy_one
clang_tidy() { printf '%s\0' "${sources[@]}" | xargs -0 -n 1 -P 2 bash -c 'tidy_one "$0"'; }

# Not: what is quoted for another program, and functions called by name.
shell_check() { printf '%s\0' "${scripts[@]}" | xargs -0 -n 16 -P 2 shellcheck -x -e SC2016,SC2317; }

headers_alone() {
	local header flags extra bad=0
	mapfile -t flags <"$FLAGS"
	for header in "${headers[@]}"; do
		extra=()
		[[ $header == include/* ]] || extra=(-D_GNU_SOURCE -I"$(dirname "$header")" -Isrc/sys/x86_64)
		# With something behind it: one of macros alone is no translation unit.
		printf '#include "%s"\nextern int alone;\n' "$PWD/$header" |
			gcc "${flags[@]}" "${extra[@]}" -Werror -fsyntax-only -x c - || bad=1
	done
	return "$bad"
}

step clang-format formats
step "headers compile alone" headers_alone
step "size rules" ci/size_rules.sh
step shellcheck shell_check
step "tables of tests" ci/tests_readme.sh
step clang-tidy clang_tidy
exit "$failed"
