#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
service web 'exec prog obey'
supervise web
await_stat web run
await_log 'obey ready'
ls -l "$root$services/web/supervise" >&2
od -An -tx1 "$(of web status)" >&2
real_sv status web
real_sv -v down web
real_sv status web
real_sv -v up web
real_sv -v restart web
real_sv -v exit web
expect_exit 0
fail x
