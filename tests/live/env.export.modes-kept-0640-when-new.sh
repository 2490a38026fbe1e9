#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/env_lib.sh
. "${0%/*}/../live/env_lib.sh"
modes() { (cd "$etc" && stat -c '%n %a %u:%g' "$@"); }
printf old >"$dir/KEPT"
chmod 604 "$dir/KEPT"
chown 12:34 "$dir/KEPT"
boot --env KEPT=1 --env FRESH=1
expect_equal "$(modes container_environment.sh container_environment.json | tr '\n' ' ')" \
	'container_environment.sh 640 0:0 container_environment.json 640 0:0 '
expect_equal "$(modes container_environment/KEPT)" 'container_environment/KEPT 604 12:34'
expect_equal "$(modes container_environment/FRESH)" 'container_environment/FRESH 644 0:0'
chown 0:8377 "$etc/container_environment.sh"
chmod 4604 "$etc/container_environment.json"
boot --env KEPT=2
grep -q 'KEPT=2' "$etc/container_environment.sh" || fail ".sh is not new"
expect_equal "$(modes container_environment.sh container_environment.json | tr '\n' ' ')" \
	'container_environment.sh 640 0:8377 container_environment.json 4604 0:0 '
expect_equal "$(find "$etc" -name '*.new')" ''
expect_no_log container_environment
