#!/bin/sh
# services.sh - supervised services in a container, as a live scenario.
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# shellcheck source=tests/demo/demo_lib.sh
. "$top/tests/live/demo_lib.sh"

make_services() {
	service crash 'echo "crash: starts, and will fail in a moment" >&2
sleep 1
exit 3'
	service web 'echo "web: a line for the logger"
exec prog obey'
	script $services/web/log/run 'exec cat >>/tmp/web.log'
	service deaf 'exec prog ignore-term'
	echo 1500 >"$root$services/deaf/timeout-kill"
	script $services/deaf/finish 'echo "deaf/finish: called with $1 $2" >&2'
}

step_boot() {
	make_services
	say "three services: one crashes, one has a logger, one ignores TERM. No main command"
	(cd "$root$services" && find . -type f | sort) | indent
	note "$ docker run IMAGE my_init    (so to speak)"
	start --
	await_stat crash run
	await_stat web run
	await_stat deaf run
	await_log 'ignore-term ready'
	await_log 'obey ready'
	await_log 'crash exited with status 3'
	show_log
	expect_order '*** Booting runit daemon...' '*** Runit started as PID 1' 'crash: starts' \
		'*** crash exited with status 3 after'
}

step_status() {
	say "sv, in the container: all services, the same for programs, and a health check"
	await_stat crash run
	run_inside sv status
	expect_said 'run: deaf: (pid '
	expect_said 'run: web: (pid '
	expect_said '; run: log: (pid '
	run_inside sv status --json web
	expect_said '"name":"web"'
	run_inside sv check web
}

step_crash() {
	say "the one that crashes comes back, each time a little later; sv up would start it at once"
	await 'the third start' test "$(log_count 'crash: starts')" -ge 2
	show_log
}

step_restart() {
	say "a restart; the logger and its pipe go on, and no line is lost"
	before=$(pid_of web)
	run_inside sv restart web
	[ "$(pid_of web)" != "$before" ] || fail 'web is still the same process'
	await 'both lines' grep -q -z 'logger.*logger' "$root/tmp/web.log"
	note '$ cat /tmp/web.log'
	indent <"$root/tmp/web.log"
	expect_equal "$(wc -l <"$root/tmp/web.log")" 2
}

step_stop() {
	say "SIGTERM: nothing starts any more, all services get TERM at once; the one that is deaf is named"
	begun=$(now_ms)
	send TERM
	expect_exit 2
	expect_ms 1000 "$begun" 60000
	show_log
	expect_order '*** SIGTERM received' '*** Shutting down runit daemon (PID 1)...' \
		'*** deaf (PID ' 'deaf/finish: called with -1 9' '*** Init system aborted.'
	grep -q 'deaf (PID .*did not end within 1.5 s; sending SIGKILL' "$work/log" ||
		fail 'the service that resisted is not named'
	say "the container's exit code: 2, stopped by a signal"
	indent <"$work/status"
}

step_boot
step_status
step_crash
step_restart
step_stop
