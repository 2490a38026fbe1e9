#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
file /etc/my_init.d/10-plain 'exit 1'
mkdir "$root/etc/my_init.d/20-directory"
ln -s /nowhere "$root/etc/my_init.d/30-dangling"
mkfifo -m 755 "$root/etc/my_init.d/40-pipe"
script /tmp/behind-link 'echo link-ran >&2'
ln -s /tmp/behind-link "$root/etc/my_init.d/50-link"
file /etc/rc.local 'exit 1'
start -- prog exit 0
expect_exit 0
expect_log 'link-ran'
for name in 10-plain 20-directory 30-dangling 40-pipe rc.local warning; do
	expect_no_log "$name"
done
