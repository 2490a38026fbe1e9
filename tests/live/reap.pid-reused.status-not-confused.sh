#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# An orphan dies with a status; then a script, and then main, gets its number.
reuse='sh -c "sh -c \"echo \\\$\\\$ >/tmp/number; exit 7\" & exit 0"
until [ -s /tmp/number ] && read -r number </tmp/number && [ ! -e "/proc/$number" ]; do :; done
echo $((number - 1)) >/proc/sys/kernel/ns_last_pid'
script /etc/my_init.d/10-a "$reuse"
script /etc/my_init.d/20-b 'echo "script $$" >&2
read -r number </tmp/number; echo "orphan $number" >&2; rm /tmp/number'
script /etc/rc.local "$reuse"
start -- -- sh -c 'echo "main $$" >&2; read -r number </tmp/number; echo "second $number" >&2; exit 3'
expect_exit 3
expect_log '*** sh exited with status 3.'
expect_equal "$(sed -n 's/^script //p' "$work/log")" "$(sed -n 's/^orphan //p' "$work/log")"
expect_equal "$(sed -n 's/^main //p' "$work/log")" "$(sed -n 's/^second //p' "$work/log")"
