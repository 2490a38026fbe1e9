#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# As while it is copied: a line, and again after the pause; not taken for an end.
service web 'exec prog sleep'
service web 'exec prog sleep'
script $services/web/finish 'echo "finish $*" >&2'
cp "$native/prog" "$root$services/web/run"
exec 3>>"$root$services/web/run"
start --
await_log '*** web: warning: unable to start ./run: Text file busy'
exec 3>&-
service web 'exec prog sleep'
await_log 'sleep ready'
expect_no_log 'finish'
send TERM
expect_exit 2
