#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# Sorted by bytes; what is hidden or no directory is none.
for name in b a B .hidden; do service "$name" 'exec prog sleep'; done
file "$services/file" ''
start -- --skip-runit -- prog obey
for name in b a B; do our_runsv "$name"; done
for name in b a B; do await_stat "$name" run; done
three='run: B: (pid N) Ns
run: a: (pid N) Ns
run: b: (pid N) Ns
exit 0'
expect_equal "$(said_by our_sv status)" "$three"
expect_equal "$(said_by our_sv status all)" "$three"
expect_equal "$(said_by our_sv -v stop all | sort)" 'exit 0
ok: down: B: Ns, normally up
ok: down: a: Ns, normally up
ok: down: b: Ns, normally up'
expect_equal "$(said_by our_sv up all)" 'exit 0'
for name in b a B; do await_stat "$name" run; done
expect_equal "$(SVDIR=/nowhere said_by our_sv status)" \
	'fail: all: unable to change to service directory: file does not exist
exit 1'
# A service of that name is a service.
service all 'exec prog sleep'
expect_same status all
