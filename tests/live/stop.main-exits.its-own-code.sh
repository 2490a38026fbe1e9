#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
script "$hooks_before/10-a" 'echo before-ran >&2'
script "$hooks_after/10-a" 'echo after-ran >&2'
for code in 0 1 2 42 127 255; do
	start -- prog exit "$code"
	expect_exit "$code"
	expect_log "*** prog exited with status $code."
done
expect_equal "$(log_count before-ran) $(log_count after-ran)" '6 6'
expect_no_log 'Init system aborted'
