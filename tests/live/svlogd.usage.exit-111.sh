#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/svlogd_lib.sh
. "$top/tests/live/svlogd_lib.sh"
directory a
: >"$real/file"
: >"$ours/file"
beside ''
beside '' -t
beside '' -x a
beside '' -r
beside '' -r ab a
beside '' -r '' a
beside '' -l 1024 a
beside '' -b 10 -l 10 a
beside '' -b 1000 a
beside '' nowhere
beside '' file nowhere/at/all
beside '' ''
beside '' -v -- -t
expect_same
# What it is, to a person.
input=/dev/null
: >"$work/log"
start --cwd /log -- -V a
expect_exit 111
expect_log 'oya 0.1.0'
start --cwd /log -- --help
expect_exit 0
expect_out 'usage: svlogd'
