#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/env_lib.sh
. "${0%/*}/../live/env_lib.sh"
mkfifo "$dir/FIFO"
mkdir "$dir/DIRECTORY"
printf 'a\0b' >"$dir/NUL"
printf value >"$dir/GOOD"
: >"$dir/DEVICE"
# Not every world of the tests may make a device: it is put there from inside.
script /etc/my_init.d/device 'busybox mount -o bind /dev/null /etc/container_environment/DEVICE'
boot --env FIFO=docker
expect_variable GOOD=value
expect_variable FIFO=docker
expect_no_variable DIRECTORY
expect_no_variable NUL
expect_lines 1 'container_environment/FIFO: not a regular file; not written'
expect_log 'container_environment/DIRECTORY: not a regular file; not read'
expect_log 'container_environment/NUL: contains a NUL byte; not read'
expect_log 'container_environment/DEVICE: not a regular file; not read'
