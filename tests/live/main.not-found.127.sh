#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
for name in nope /bin/nope ./nope ''; do
	: >"$work/log"
	start -- "$name" a b
	expect_exit 127
	expect_order "*** $name: cannot execute: " "*** $name exited with status 127."
done
