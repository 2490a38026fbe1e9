#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/env_lib.sh
. "${0%/*}/../live/env_lib.sh"
script /etc/my_init.d/1-change 'export LOST=1
echo changed >/etc/container_environment/A
echo new >/etc/container_environment/NEW'
# shellcheck disable=SC2016 # of the other shell
script /etc/my_init.d/2-look 'echo "second sees $A $NEW ${LOST-nothing}" >&2
test "$(cat /etc/container_environment.sh)" = "$(cat /tmp/wanted)" && echo "second finds .sh" >&2'
script /etc/rc.local 'echo local >/etc/container_environment/AFTER'
printf 'export A=changed\nexport B=2\nexport NEW=new\nexport %s' "$path" >"$root/tmp/wanted"
boot --env B=2 --env A=1
expect_log 'second sees changed new nothing'
expect_log 'second finds .sh'
expect_variable A=changed
expect_variable NEW=new
expect_variable AFTER=local
expect_no_variable LOST
expect_equal "$(variables | sed 's/=.*//' | tr '\n' ' ')" 'A AFTER B HOME NEW PATH '
expect_no_log container_environment
