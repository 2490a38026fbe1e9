#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
# Warnings on standard error, the rest on standard output.
as tini
make_gate end
script /bin/main 'nprog orphans 1
read -r go </tmp/end
exit 3'
said() { sed -e "s/'[0-9]*'/'N'/" -e 's/pid=[0-9]*/pid=N/' "$1" | sort -u; }
expect_level() {
	fresh
	options=$1
	shift
	# shellcheck disable=SC2086
	start $options main
	await_log 'orphans made'
	await 'the reaping' has_one_child
	open_gate end
	expect_exit 3
	expect_equal "$(said "$work/log")" "$1"
	expect_equal "$(said "$work/out")" "$2"
}
warning='[WARN  tini (1)] Reaped zombie process with pid=N
orphans made'
info="[INFO  tini (1)] Main child exited normally (with status 'N')
[INFO  tini (1)] Spawned child process with pid 'N'"
debug="[DEBUG tini (1)] Reaped child with pid: 'N'
[DEBUG tini (1)] Received SIGCHLD
$info"
expect_level '--env TINI_VERBOSITY=0 -- -w' 'orphans made' ''
expect_level '-- -w' "$warning" ''
expect_level '-- -wv' "$warning" "$info"
expect_level '-- -wvv' "$warning" "$debug"
expect_level '-- -wvvvvvvvv' "$warning" "$debug"
