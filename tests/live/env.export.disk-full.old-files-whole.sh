#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/env_lib.sh
. "${0%/*}/../live/env_lib.sh"
# The first script puts a small disk below /etc, and fills it.
printf start >"$dir/A"
script /etc/my_init.d/10-small 'busybox mount -t tmpfs -o size=64k none /tmp
busybox cp -a /etc/. /tmp/
rm /tmp/container_environment/A
busybox mount -o bind /tmp /etc
busybox yes >/etc/filler 2>/dev/null
:'
# shellcheck disable=SC2016 # of the other shell
script /etc/my_init.d/20-look 'cat /etc/container_environment.sh >/root/sh
ls -a /etc >/root/etc'
start -- --skip-runit prog exit 0
expect_exit 0
expect_lines 1 'No space left on device'
grep -q '^export A=start$' "$root/root/sh" || fail 'the old .sh is not whole'
! grep -F .new "$root/root/etc" || fail 'left its new file behind'
