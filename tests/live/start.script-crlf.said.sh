#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
file /etc/my_init.d/10-a "$(printf '#!/bin/sh\r\necho a\r\n')" 755
start -- prog exit 0
expect_exit 1
expect_order '*** /etc/my_init.d/10-a: cannot execute: its first line ends in CR LF' \
	'*** /etc/my_init.d/10-a failed with status 127'
