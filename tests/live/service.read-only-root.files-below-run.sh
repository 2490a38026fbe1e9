#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# No place in the service, and no link: they are in /run/oya, one line says so.
mkdir "$root/run"
service web 'exec prog obey'
script $services/web/log/run 'exec prog sleep'
for option in '' 'OYA_RUN_DIR=' 'OYA_RUN_DIR=/run/other/place' 'file=/run/in/a/file'; do
	: >"$work/log"
	case $option in file*) file /etc/container_environment/OYA_RUN_DIR "${option#*=}" ;; esac
	start --read-only --tmpfs /run ${option:+--env "$option"} --
	await_log 'obey ready'
	place=${option#*=}
	place=${place:-/run/oya}
	there=/proc/$pid/root$place/web
	await 'the files' grep -q run "$there/supervise/stat"
	await 'the files' grep -q run "$there/log/supervise/stat"
	expect_log "*** web: warning: unable to make supervise: Read-only file system; it is in $place/web/"
	expect_equal "$(log_count 'web: warning')" 1
	printf d >"$there/supervise/control"
	await 'the end' grep -q down "$there/supervise/stat"
	send TERM
	expect_exit 2
	[ ! -e "$root$services/web/supervise" ] || fail 'made in the service'
done
