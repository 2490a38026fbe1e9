#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# Started from a shell, whose job it is: as PID 1 the kernel itself sees to it
# that nobody is stopped.
init=/bin/sh
file /etc/shell 'set -m
my_init prog exit 7
echo "my_init ended: $?" >&2
' 755
body='trap "echo $0 got-cont >&2" CONT; echo "$0 ready" >&2
while :; do read -r line && echo "$0 read $line" >&2 && exit; done'
script /etc/my_init.d/10-a "$body"
script "$hooks_before/10-b" "$body"
start --tty -- /etc/shell
for name in /etc/my_init.d/10-a "$hooks_before/10-b"; do
	await_log "$name ready"
	printf '\032' >"$work/keys"
	await_log "$name got-cont"
	printf 'a line\n' >"$work/keys"
	await_log "$name read a line"
done
expect_exit 0
expect_log 'my_init ended: 7'
