#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/svlogd_lib.sh
. "$top/tests/live/svlogd_lib.sh"
directory a '!read go </tmp/gate; cat'
make_gate gate
feed -- a
say 'one\n'
await 'the line' holds a/current one
send ALRM
await 'a processor' has_old a t 1
# HUP meanwhile: it is not forgotten.
send HUP
say 'two\n'
await 'the line' holds a/current two
send ALRM
say 'three\n'
open_gate gate
await 'the first' has_old a s 1
# Before the second rotation or behind it.
has_third() { all a | grep -q -x three; }
await 'the third line' has_third
send TERM
open_gate gate
expect_exit 0
expect_equal "$(all a)" "$(printf 'one\ntwo\nthree')"
has_old a s 2 || fail 'not both are processed'
