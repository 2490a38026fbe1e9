#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# One line each; nothing is followed, removed or waited for.
init=/sbin/runsv
service web 'exec prog obey'
control=$(of web control)
for kind in file directory link link-to-fifo link-to-nothing; do
	rm -rf "${control%/*}" "$root/tmp/other"
	mkdir "${control%/*}"
	: >"$work/log"
	case $kind in
	file) echo d >"$control" ;;
	directory) mkdir "$control" ;;
	link) ln -s /tmp/other "$control" && echo d >"$root/tmp/other" ;;
	link-to-fifo) ln -s /tmp/other "$control" && mkfifo "$root/tmp/other" ;;
	link-to-nothing) ln -s /tmp/other "$control" ;;
	esac
	start -- "$services/web" # there is no `ok` to wait for
	await_log 'obey ready'
	await_stat web run
	expect_equal "$(log_count "web: warning: unable to open supervise/control: ")" 1
	[ "$kind" = link-to-fifo ] || [ ! -p "$root/tmp/other" ] || fail 'made through the link'
	send TERM
	expect_exit 0
	expect_log 'obey got TERM'
done
