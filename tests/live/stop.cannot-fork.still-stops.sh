#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
script "$hooks_before/10-a" 'echo before-ran >&2'
script "$hooks_after/10-a" 'echo after-ran >&2'
start --uid 4301 -- prog obey
await_log 'obey ready'
# Whoever lowers a limit of a user has to be that user.
setpriv --reuid 4301 --clear-groups prlimit --pid "$pid" --nproc=1:1
send TERM
expect_exit 1
expect_order 'obey got TERM' 'pre_shutdown.d/10-a: cannot execute: ' \
	'post_shutdown.d/10-a: cannot execute: ' '*** Killing all processes...'
expect_no_log 'before-ran'
