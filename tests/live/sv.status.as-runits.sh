#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# What cannot be asked for: no directory, never supervised, no supervisor, no status.
service web 'exec prog ignore-term'
service web/log 'exec prog sleep'
service 'odd name' 'exec prog sleep'
file "$services/file" ''
mkdir -p "$root$services/never" "$root$services/half/supervise" "$root$services/web/log"
supervise web
await_stat web run
await 'the logger' in_stat web/log run
expect_same status web never nowhere file web/run '' ./web 'odd name' web/log web/
expect_same up never nowhere file '' 'odd name'
expect_same -v exit never nowhere half
tell web dp
await_stat web 'run, paused, got TERM, want down'
expect_same status web
tell web/log d
await_stat web/log down
expect_same status web
: >"$root$services/web/down"
: >"$root$services/web/log/down"
expect_same status web

mkfifo "$(of half ok)"
expect_same status half
expect_same shutdown half
exec 4<>"$(of half ok)"
expect_same status half
printf short >"$(of half status)"
expect_same -v up half
cp "$(of web status)" "$(of half status)"
expect_same up half
mkfifo "$(of half control)"
expect_same up half
expect_same x half
expect_same status half

# A logger's directory that is none, or has no supervisor.
: >"$root$services/half/log"
expect_same status half
rm "$root$services/half/log"
mkdir -p "$root$services/half/log/supervise"
mkfifo "$(of half/log ok)"
expect_same status half
# Debian's goes on with what it has read of the service.
rm "$(of half/log ok)"
expect_equal "$(said_by our_sv status half | tail -n 2)" \
	'run: half: (pid N) Ns, paused, want down, got TERM; warning: half/log: unable to open supervise/ok: file does not exist
exit 1'
