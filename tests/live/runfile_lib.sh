# shellcheck shell=sh
# runfile_lib.sh - for scenarios of run files, besides tool_lib.sh.
# shellcheck disable=SC2154 # lib.sh has them

# expect_run TEXT LINE...: `oya run` of a file of these lines, with two arguments.
expect_run() {
	run_wanted=$1
	shift
	printf '%s\n' "$@" >"$root/tmp/f"
	expect_equal "$(printf '%s\n' "$@")
$(tool oya run /tmp/f -1 'a b')" "$(printf '%s\n' "$@")
$run_wanted"
}
# refuses REASON LINE...: what is said behind the file's name.
refuses() {
	run_reason=$1
	shift
	expect_run "oya: /tmp/f:$run_reason
exit 111" "$@"
}
