#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# Under another init: it ends what it started, and nothing else.
service a 'exec prog obey'
init=/bin/nprog
start -- parent /bin/sh -c "nprog sleep & exec /sbin/runsvdir -P $services ........"
await_log 'obey ready'
await_log 'sleep ready'
kill -TERM "$(child runsvdir)"
await_log 'obey got TERM'
await 'its end' eval '! child runsvdir >/dev/null'
# It becomes the other init's child a moment after runsvdir has no command line any more.
await 'the neighbour, alive' child 'nprog sleep' >/dev/null
kill -KILL "$(child 'nprog sleep')"
expect_exit 0
