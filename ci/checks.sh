# shellcheck shell=bash disable=SC2034 # those that source it use its variables
# checks.sh - checks with names, counted; what fails is shown. Sourced by ci/image.sh and
# ci/makefile.sh, which make things by a make of their own.
unset MAKEFLAGS MFLAGS MAKELEVEL
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
kind=$(basename "$0" .sh)
passed=0 failed=0

# ok NAME COMMAND...
ok() {
	local name=$1
	shift
	if "$@" >"$work/said" 2>&1; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "$kind: not ok: $name"
		sed 's/^/# /' "$work/said"
	fi
}

# The last line, and the exit code.
account() {
	echo "$passed passed, $failed failed"
	[ "$failed" = 0 ]
}
