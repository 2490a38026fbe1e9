#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
# Its parent, a shell, ends, and it gets another one.
script /bin/parent 'tini -v -p SIGUSR1 -- prog signals &
read -r go </tmp/end'
make_gate end
init=/bin/nprog
start -- parent /bin/parent
await_log 'signals ready'
open_gate end
await_log 'signals got 10'
kill -TERM "$(child 'tini -v')"
expect_exit 0
expect_equal "$(got)" '10 15 '
