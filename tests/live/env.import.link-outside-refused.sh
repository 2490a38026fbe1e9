#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/env_lib.sh
. "${0%/*}/../live/env_lib.sh"
printf secret >"$etc/secret"
mkdir "$dir/..sub"
ln -s /etc/secret "$dir/ABSOLUTE"
ln -s ../secret "$dir/UP"
ln -s ..sub/../../secret "$dir/DOWN_AND_UP"
ln -s LOOP "$dir/LOOP"
ln -s ..data/KEY "$dir/DANGLING"
ln -s /etc/secret "$dir/GIVEN"
boot --env GIVEN=docker
for name in ABSOLUTE UP DOWN_AND_UP LOOP DANGLING; do
	expect_no_variable "$name"
	expect_lines 1 "container_environment/$name: "
done
expect_lines 3 'a link that leads out of the directory; not read'
expect_variable GIVEN=docker
expect_lines 1 'container_environment/GIVEN: a link with another value; not written'
expect_bytes "$etc/secret" secret
