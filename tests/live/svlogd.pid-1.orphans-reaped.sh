#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/svlogd_lib.sh
. "$top/tests/live/svlogd_lib.sh"
# A processor leaves children behind, which end before it and after it.
directory a '!(prog nobody) & (read go </tmp/gate; echo late >>orphans) & cat'
make_gate gate
feed -- a
say 'one\n'
await 'the line' holds a/current one
send ALRM
await 'success' has_old a s 1
open_gate gate
await 'the orphan' holds a/orphans late
no_children() { [ -z "$(children_of "$pid")" ]; }
await 'their end' no_children
end_input
expect_exit 0
