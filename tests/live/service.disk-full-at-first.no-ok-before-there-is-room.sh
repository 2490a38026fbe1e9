#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# Who finds `ok` finds a status, and it is not missing for good.
mkdir "$root/run"
make_gate gate
script /etc/my_init.d/10-wait 'read -r go </tmp/gate'
service web 'echo ready >&2; exec sleep 600'
ln -s /run/web "$root$services/web/supervise"
start --tmpfs /run --
there=/proc/$pid/root/run
await_log 10-wait
await 'no room' eval '! cat /dev/zero >"$there/fill" 2>/dev/null'
open_gate gate
await_log ready
await_log '*** web: warning: unable to write supervise/status: No space left on device'
[ ! -e "$there/web/ok" ] || fail 'ok is there'
rm "$there/fill"
printf p >"$there/web/control"
await 'ok' [ -p "$there/web/ok" ]
expect_equal "$(said_by our_sv status web)" 'run: web: (pid N) Ns, paused
exit 0'
expect_equal "$(log_count 'warning:')" 1
send TERM
expect_exit 2
