#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/tool_lib.sh
. "$top/tests/live/tool_lib.sh"
ln -sf oya "$root/sbin/setuser"
expect_said "Uid:	1000	1000	1000	1000
Gid:	1001	1001	1001	1001
Groups:	3 4 44 1001 
exit 0" setuser app sh -c "$ids"
# shellcheck disable=SC2016 # the container's shell
expect_said 'app /srv/app 1000
exit 0' setuser app sh -c 'echo $USER $HOME $UID'
expect_said 'setuser: user nobody not found
exit 1' setuser nobody true
expect_said 'setuser: user bad not found
exit 1' setuser bad true
expect_said 'setuser: cannot execute nosuch: No such file or directory
exit 1' setuser app nosuch
expect_said 'exit 7' setuser daemon sh -c 'exit 7'
expect_equal "$(tool setuser app | tail -n 1)" 'exit 1'
tool setuser | grep -q '^Usage: setuser USERNAME COMMAND' || fail 'no usage'
# What the original does not know: numbers, with and without a line.
# shellcheck disable=SC2016
expect_said '1000 /srv/app 1000
exit 0' setuser 1000 sh -c 'echo $USER $HOME $UID'
rm "$root/etc/passwd"
# shellcheck disable=SC2016
expect_said '4711 / 4711
exit 0' setuser 4711 sh -c 'echo $USER $HOME $UID'
