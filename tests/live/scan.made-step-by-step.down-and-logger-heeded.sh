#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# A directory that holds neither ./run nor `down` yet is noticed, but is no service:
# what is made in it after that counts from the first start on. One that stays so, as
# lost+found, is one line, and nothing is made in it.
mkdir "$root$services/lost+found"
start --
await_log "*** $services: warning: unable to find run in lost+found: file does not exist"
for name in web tool; do
	mkdir "$root$services/$name"
	await_log "*** $services: warning: unable to find run in $name: file does not exist"
done
# Each file comes whole.
script /tmp/run 'echo "tool begins" >&2; exec sleep 600'
: >"$root$services/tool/down"
mv "$root/tmp/run" "$root$services/tool/run"
script "$services/web/log/run" 'exec cat >/tmp/lines'
script /tmp/run 'echo "to the logger"; exec prog sleep'
mv "$root/tmp/run" "$root$services/web/run"
await_log 'sleep ready'
await 'a logged line' has_lines "$root/tmp/lines" 1
await_stat tool down
expect_no_log 'tool begins'
expect_equal "$(log_count 'lost+found')" 1
[ ! -e "$root$services/lost+found/supervise" ] || fail 'something was made in it'
send TERM
expect_exit 2
