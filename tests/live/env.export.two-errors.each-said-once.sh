#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/env_lib.sh
. "${0%/*}/../live/env_lib.sh"
mkdir "$etc/container_environment.sh"
: >"$etc/container_environment.sh/in-the-way"
script /etc/my_init.d/1-mount 'echo >/tmp/json
busybox mount -o bind /tmp/json /etc/container_environment.json
busybox mount -o remount,ro,bind /etc/container_environment.json
echo 2 >/etc/container_environment/A'
for n in 2 3 4; do
	script "/etc/my_init.d/$n" "echo $n >/etc/container_environment/A"
done
boot --env A=1
expect_variable A=4
expect_equal "$(log_count 'warning: /etc/container_environment.sh: ')" 1
expect_equal "$(log_count 'warning: /etc/container_environment.json: ')" 1
