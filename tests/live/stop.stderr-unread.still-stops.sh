#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# With and without /proc: there is more than one way not to wait for room.
stops_unread --drop-caps
stops_unread --no-proc
