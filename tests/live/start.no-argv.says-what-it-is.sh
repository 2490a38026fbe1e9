#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
start --no-argv --
expect_exit 0
expect_out 'usage: oya NAME'
expect_out 'my_init'
