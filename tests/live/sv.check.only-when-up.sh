#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# For a HEALTHCHECK without a shell: all run, and pass their check.
service web 'exec prog sleep'
service db 'exec prog sleep'
script "$services/web/check" 'echo "checked as $0 in ${PWD##*/}" >&2; [ ! -e /proc/self/fd/1 ]'
start -- --skip-runit -- prog obey
our_runsv web
our_runsv db
await_stat web run
await_stat db run
expect_equal "$(said_by our_sv check web db | sort)" 'checked as check in web
exit 0
ok: run: db: (pid N) Ns
ok: run: web: (pid N) Ns'
# A path is one of the working directory's, also while it waits.
expect_equal "$(SVDIR=/nowhere said_by inside sh -c 'cd /etc && sv check service/db/')" 'ok: run: service/db/: (pid N) Ns
exit 0'
: >"$root$services/db/down"
tell db d
await_stat db down
expect_equal "$(said_by our_sv -w 0 check db)" 'timeout: down: db: Ns
exit 1'
# One that is still on its way up is waited for.
our_sv -w 20 check web db >"$work/waited" &
waits=$!
tell db u
code=0
wait "$waits" || code=$?
expect_equal "$code" 0
script "$services/web/check" 'exit 3'
expect_equal "$(said_by our_sv -w 0 check web)" 'timeout: run: web: (pid N) Ns
exit 1'
rm "$root$services/db/down"
tell db x
await 'the end' is_unsupervised db
expect_equal "$(said_by our_sv check db)" 'fail: db: runsv not running
exit 1'
