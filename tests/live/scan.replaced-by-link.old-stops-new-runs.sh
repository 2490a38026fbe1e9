#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# Another directory under the name is another service.
service web 'exec prog trap-term 300'
mkdir -p "$root/opt"
script /opt/other/run 'exec prog sleep'
start --
await_log 'trap-term ready'
mv "$root$services/web" "$root/opt/old"
ln -s ../../opt/other "$root$services/web"
await_log 'sleep ready'
expect_order 'trap-term got TERM' 'trap-term exits' 'sleep ready'
await_stat web run
# And the link changes its target.
script /opt/third/run 'exec prog obey'
ln -s ../../opt/third "$root$services/.next"
mv -T "$root$services/.next" "$root$services/web"
await_log 'obey ready'
await 'one of them' has_one_child
await_stat web run
send TERM
expect_exit 2
