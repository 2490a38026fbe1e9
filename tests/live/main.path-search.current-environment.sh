#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# What a startup script writes into the directory counts for main.
script /opt/first/tool 'echo first >&2'
script /opt/second/tool 'echo second >&2'
file /opt/first/other 'not executable'
script /opt/second/other 'echo other >&2'
mkdir -p "$root/etc/container_environment"
script /etc/my_init.d/10-a 'printf /nowhere:/opt/first:/opt/second:/bin >/etc/container_environment/PATH'
start -- tool
expect_exit 0
expect_log 'first'
start -- other
expect_exit 0
expect_log 'other'
# What the container was started with wins over the directory, at first.
: >"$work/log"
rm "$root/etc/my_init.d/10-a"
file /etc/container_environment/PATH /opt/second
start -- tool
expect_exit 127
