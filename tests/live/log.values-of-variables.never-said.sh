#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
secret=Gi3sWf0Q
long() { head -c "$1" /dev/zero | tr '\0' x; }
for name in ONE TWO; do
	file "/etc/container_environment/$name" "$secret$(long 70000)"
done
file /etc/container_environment/HUGE "$secret$(long 140000)"
ln -s elsewhere "$root/etc/container_environment/LINK"
script /etc/my_init.d/10-a 'exit 3'
start --stack 524288 --env "LINK=$secret" --env "a/b=$secret" -- prog exit 0
expect_exit 1
for said in HUGE LINK a/b 'environment is too large'; do
	expect_log "$said"
done
expect_no_log "$secret"
