#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
script /etc/my_init.d/10-a 'kill -KILL $$'
start -- prog exit 0
expect_exit 1
expect_log '*** /etc/my_init.d/10-a failed with status 137 (killed by SIGKILL)'
expect_no_log 'Running prog'
