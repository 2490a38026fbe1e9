#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/env_lib.sh
. "${0%/*}/../live/env_lib.sh"
script /etc/my_init.d/1-change 'echo /home/x >/etc/container_environment/HOME'
# shellcheck disable=SC2016 # of the other shell
script /etc/my_init.d/2-look 'echo "second sees $HOME $USER $GROUP $UID $GID $SHELL" >&2'
script /etc/my_init.d/3-change 'rm /etc/container_environment/HOME'
boot --env USER=u --env GROUP=g --env UID=1 --env GID=2 --env SHELL=/bin/sh
expect_log 'second sees /home/x u g 1 2 /bin/sh'
expect_no_variable HOME # a file took it over, and went
for variable in USER=u GROUP=g UID=1 GID=2 SHELL=/bin/sh; do expect_variable "$variable"; done
