#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
# Its terminal is the session's, whatever it reads from: the command could not read it
# from behind.
script /bin/asks 'prog fds
echo asks >&2
read -r line </dev/tty
echo "got $line" >&2
exit 3'
init=/bin/sh
start --tty -- -c 'exec catatonit -- asks </dev/null'
await_log asks
printf 'an answer\n' >"$work/keys"
expect_exit 3
expect_log 'got an answer'
expect_log 'fds 0 1 2'
# None is no reason not to run.
rm "$root/dev/tty"
ends 3 -- -c "exec catatonit -- prog exit 3"
