#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# Without any newer way to write without waiting; with and without /proc.
for errno in 1 38; do
	stops_unread --filter "$errno" --drop-caps
	stops_unread --filter "$errno" --no-proc
done
