# shellcheck shell=sh
# demo_lib.sh - for demos, besides lib.sh: they tell what they do on descriptor 5. Each
# step waits until it can be seen.
#
# shellcheck disable=SC2034,SC2154 # lib.sh knows them
# As `docker logs` has them: one after the other.
out_to=$work/log
shown=0

say() { printf '\n== %s\n' "$*" >&5; }
note() { printf '   %s\n' "$*" >&5; }
indent() { sed 's/^/   | /' >&5; }

# What the container has said since the last time.
show_log() {
	tail -n "+$((shown + 1))" "$work/log" | indent
	shown=$(wc -l <"$work/log")
}

# run_inside COMMAND...: shows it and its output, which is kept in $work/said.
run_inside() {
	note "$ $*"
	inside "$@" >"$work/said" 2>&1 || fail "inside the container: $*"
	indent <"$work/said"
}
expect_said() { grep -q -F -e "$1" "$work/said" || fail "expected to see: $1"; }
