#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
service web 'exec prog ignore-term'
supervise web
await_log 'ignore-term ready'
await_stat web run
since=$(now_ms)
expect_equal "$(said_by our_sv -w 1 down web)" 'timeout: run: web: (pid N) Ns, want down, got TERM
exit 1'
expect_ms 1000 "$since" 1900
tell web u
since=$(now_ms)
expect_equal "$(SVWAIT=1 said_by our_sv stop web web nowhere)" \
	"fail: nowhere: unable to change to service directory: file does not exist
timeout: run: web: (pid N) Ns, want down, got TERM
timeout: run: web: (pid N) Ns, want down, got TERM
exit 3"
expect_ms 1000 "$since" 1900

# A paused program does not end either.
tell web up
await_stat web 'run, paused, got TERM'
expect_equal "$(said_by our_sv -w 1 term web)" 'timeout: run: web: (pid N) Ns, paused, got TERM
exit 1'
# force-* kill then, and wait no more.
expect_equal "$(said_by our_sv -w 1 force-stop web)" \
	'kill: run: web: (pid N) Ns, paused, want down, got TERM
exit 1'
await_stat web down

# A check that hangs, cannot be run, or fails.
script "$services/web/check" 'exec prog sleep'
since=$(now_ms)
expect_equal "$(said_by our_sv -w 1 start web)" 'sleep ready
timeout: run: web: (pid N) Ns
exit 1'
expect_ms 1000 "$since" 1900
has_no_check() { ! child 'prog sleep' >/dev/null; }
await 'the end of the check' has_no_check
chmod 644 "$root$services/web/check"
expect_equal "$(said_by our_sv -w 1 check web)" 'warning: unable to run web/check: access denied
timeout: run: web: (pid N) Ns
exit 1'
script "$services/web/check" 'echo again >>checks; [ -e good ]'
expect_equal "$(said_by our_sv -w 1 start web)" 'timeout: run: web: (pid N) Ns
exit 1'
[ "$(wc -l <"$root$services/web/checks")" -lt 12 ] || fail 'checked too often'
( await 'some checks' grep -q again "$root$services/web/checks"; : >"$root$services/web/good" ) &
rm "$root$services/web/checks"
expect_equal "$(said_by our_sv start web)" 'ok: run: web: (pid N) Ns
exit 0'
