#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/tool_lib.sh
. "$top/tests/live/tool_lib.sh"
ln -sf oya "$root/sbin/with-env"
mkdir -p "$root/etc/container_environment"
printf edge >"$root/etc/container_environment/MODE"
printf 'of the container' >"$root/etc/container_environment/BOTH"
# As cron has it: an environment of its own, and a small one.
# shellcheck disable=SC2016 # the container's shell
expect_equal "$(BOTH=own OWN=own inside with-env sh -c 'echo "$MODE, $BOTH, $OWN"')" \
	'edge, of the container, own'
expect_said 'exit 7' with-env sh -c 'exit 7'
expect_said 'with-env: nosuch: cannot execute: No such file or directory
exit 127' with-env nosuch
expect_said 'with-env: /etc: cannot execute: Permission denied
exit 126' with-env /etc
expect_equal "$(tool with-env | tail -n 1)" 'exit 100'
rm -r "$root/etc/container_environment"
expect_said 'exit 0' with-env true
