#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# What an earlier life has left is nowhere to be read, not even for a service that
# does not start: pid 1 would be us.
service web 'exec sleep 600'
: >"$root$services/web/down"
mkdir "$root$services/web/supervise"
printf '1\n' >"$(of web pid)"
printf 'run\n' >"$(of web stat)"
printf '0 0 7\n' >"$(of web ended)"
printf '@\0\0\0jjjjjjjj\001\0\0\0\0u\0\001' >"$(of web status)"
printf 'half' >"$(of web status.new)"
: >"$(of web lock)"
mkfifo -m 600 "$(of web control)" "$(of web ok)"
supervise web
await_stat web down
expect_equal "$(wc -c <"$(of web status)")" 20
expect_equal "$(od -An -tu1 -j 12 "$(of web status)" | tr -s ' ')" ' 0 0 0 0 0 100 0 0'
[ ! -s "$(of web pid)" ] || fail 'a pid is left'
[ ! -e "$(of web ended)" ] || fail 'an end is left'
[ ! -e "$(of web status.new)" ] || fail 'half a file is left'
tell web u
await_stat web run
send TERM
expect_exit 0
