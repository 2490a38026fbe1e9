#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# The pipe is held: what is in it, the next one reads. One that is killed takes
# only what it has read already: here it reads a line at a time.
service web "$(cat <<'BODY'
i=0
while [ $i -lt 300 ]; do
	echo "line $i"
	i=$((i + 1))
	[ $((i % 5)) != 0 ] || sleep 0.1
done
exec sleep 600
BODY
)"
script $services/web/log/run 'while read -r line; do echo "$line" >>/tmp/lines; [ ! -e stop ] || { rm stop; exit 0; }; done'
supervise web
for _ in 1 2; do
	await 'a logger' in_stat web/log run
	first=$(pid_of web/log)
	: >"$root$services/web/log/stop"
	await 'the next logger' is_another web/log "$first"
done
await 'all lines' has_lines "$root/tmp/lines" 300
i=0
while [ "$i" -lt 300 ]; do
	echo "line $i"
	i=$((i + 1))
done | cmp - "$root/tmp/lines" || fail 'not each line once, in order'
send TERM
expect_exit 0
