#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/svlogd_lib.sh
. "$top/tests/live/svlogd_lib.sh"
directory a 'e*'
mkfifo "$work/pipe"
exec 3<>"$work/pipe"
"$native/prog" fill "$work/pipe"
log_to=$work/pipe
feed -- a
say 'one\ntwo\n'
await 'the lines' holds a/current "$(printf 'one\ntwo')"
send TERM
expect_exit 0
log_to=
