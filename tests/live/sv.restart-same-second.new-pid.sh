#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# Whatever the second: a command is done when its effect is there, not before.
service web 'exec prog sleep'
supervise web
for word in restart term kill try-restart force-restart; do
	await_stat web run
	old=$(pid_of web)
	expect_equal "$(said_by our_sv -v "$word" web)" 'ok: run: web: (pid N) Ns
exit 0'
	[ "$(pid_of web)" != "$old" ] || fail "$word: the old process"
done
for word in stop 'once' 'down' 'up' 'down' 'start'; do
	our_sv -v "$word" web
	case $word in
	stop | down) in_stat web down || fail "$word: $(stat_of web)" ;;
	once) in_stat web 'run, want down' || fail "$word: $(stat_of web)" ;;
	*) in_stat web run || fail "$word: $(stat_of web)" ;;
	esac
done
