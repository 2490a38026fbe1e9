#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
long=$(head -c 300 /dev/zero | tr '\0' x)
file /etc/my_init.d/10-a "#!/$long
" 755
start -- prog exit 0
expect_exit 1
expect_log '*** /etc/my_init.d/10-a: cannot execute: its #! line is longer than the kernel reads'
expect_log '*** /etc/my_init.d/10-a failed with status 126'
