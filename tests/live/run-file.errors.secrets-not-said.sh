#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/tool_lib.sh
. "$top/tests/live/tool_lib.sh"
# shellcheck source=tests/live/runfile_lib.sh
. "$top/tests/live/runfile_lib.sh"
# What a variable holds is in no message about the line it is used in.
SECRET=$(head -c 40000 /dev/zero | tr '\0' s)
export SECRET
refuses '1: exec: too long' 'exec echo "${SECRET}${SECRET}"'
refuses '1: x${SECRET}y: its quote is not closed' 'exec echo "x${SECRET}y'
refuses '1: ${NO}: not set' 'exec echo x${SECRET}y${NO}'
refuses '2: exec: too long' 'env A=${SECRET}' 'exec echo ${SECRET}${NO}'
