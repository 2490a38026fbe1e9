# shellcheck shell=sh
# env_lib.sh - what the env.* scenarios share, after lib.sh.
#
# $etc holds container_environment, empty at first, and its .sh and .json.
# The main command of boot() writes its environment to $work/out.
# shellcheck disable=SC2154 # of lib.sh
etc=$root/etc
dir=$etc/container_environment
mkdir "$dir"

# boot [CAGE-OPTION...]: lives a whole life, which must end well.
# shellcheck disable=SC2120,SC2154
boot() {
	: >"$work/out"
	start "$@" -- --skip-runit cat /proc/self/environ
	expect_exit 0
}

# A line for each variable the main command had, a newline within as \001.
variables() { tr '\n\0' '\001\n' <"$work/out"; }

expect_variable() { variables | grep -q -a -x -F -e "$1" || fail "expected the variable $1"; }
expect_no_variable() { ! variables | grep -a -e "^$1=" || fail "unexpected variable $1"; }

# expect_bytes FILE FORMAT: what the file holds, in printf's words.
expect_bytes() {
	# shellcheck disable=SC2059 # the format is the point
	printf "$2" >"$work/wanted"
	cmp -s "$1" "$work/wanted" ||
		fail "${1#"$root"} holds $(od -A n -c "$1" | head -n 40), not $(od -A n -c "$work/wanted")"
}

# expect_lines COUNT TEXT: so many lines of the log hold it.
expect_lines() { expect_equal "$(grep -c -a -F -e "$2" "$work/log"): $2" "$1: $2"; }

# What every container here is given.
# shellcheck disable=SC2034 # for the scenarios
path='PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'
