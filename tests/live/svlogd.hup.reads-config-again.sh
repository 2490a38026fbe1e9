#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/svlogd_lib.sh
. "$top/tests/live/svlogd_lib.sh"
directory a
directory b
feed -- -v a b
say 'one\n'
await 'the line' holds b/current one
printf 'p> \n-*x' >"$ours/b/config"
send HUP
await_log 'svlogd: info: sighangup received.'
await 'b again' said ': b/current' 2
say 'two\nx\n'
await 'the lines' holds a/current "$(printf 'one\ntwo\nx')"
holds b/current "$(printf 'one\n> two')" || fail 'not as its config has it'
rm -r "$ours/a"
send HUP
await_log 'svlogd: warning: unable to open log directory: a: file does not exist'
say 'three\n'
await 'the third line' holds b/current "$(printf 'one\n> two\n> three')"
rm -r "$ours/b"
send HUP
expect_exit 111
expect_log 'svlogd: fatal: no functional log directories.'
