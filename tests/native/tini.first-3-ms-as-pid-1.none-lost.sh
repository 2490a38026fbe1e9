#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
# As PID 1 of 1,200 namespaces. Held back by who starts it, so that what comes first is
# not dropped by the kernel.
loses_none -3000 'tini'
