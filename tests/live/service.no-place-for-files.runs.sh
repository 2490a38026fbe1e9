#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# Nothing can be written anywhere: it runs, and stops with all the rest.
service web 'exec prog obey'
start --read-only --
await_log 'obey ready'
await_log '*** web: warning: unable to make supervise: Read-only file system; nor below /run/oya/web/: '
send TERM
expect_exit 2
expect_log 'obey got TERM'
