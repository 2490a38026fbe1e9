#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# A logger that waits for its next start when all has to end: what its service
# wrote last is in the pipe, and is not lost.
service web "$(cat <<'BODY'
trap 'echo last; : >written; exit 0' TERM
while :; do sleep 0.1; done
BODY
)"
script $services/web/log/run '[ ! -e bad ] || exit 1; exec cat >>/tmp/lines'
supervise web
await 'a logger' in_stat web/log run
: >"$root$services/web/log/bad"
our_sv kill web/log >/dev/null
await 'its pause' in_stat web/log down
rm "$root$services/web/log/bad"
send TERM
expect_exit 0
has_lines "$root/tmp/lines" 1 || fail 'the last line is lost'
