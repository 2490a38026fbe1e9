#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/env_lib.sh
. "${0%/*}/../live/env_lib.sh"
# A mount cannot be replaced by rename.
script /etc/my_init.d/1-mount 'echo old and longer than what will be there in the end >/tmp/sh
busybox mount -o bind /tmp/sh /etc/container_environment.sh
echo changed >/etc/container_environment/A'
boot --env A=1
grep -q '^export A=changed$' "$root/tmp/sh" || fail "not written in place"
! grep -q old "$root/tmp/sh" || fail "not cut to its length"
grep -q '^export A=1$' "$etc/container_environment.sh" || fail "what is below the mount was changed"
[ ! -e "$etc/.container_environment.sh.new" ] || fail "left its new file behind"
expect_no_log container_environment
