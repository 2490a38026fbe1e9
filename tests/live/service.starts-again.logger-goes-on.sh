#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# The same logger reads what each life of the service says.
service web 'i=$(cat next); n=0; while [ $n -lt 200 ]; do echo "line $i"; i=$((i + 1)); n=$((n + 1)); done; echo $i >next; exit 1'
echo 0 >"$root$services/web/next"
script $services/web/log/run 'exec cat >/tmp/lines'
supervise web
await_stat web/log run
first=$(pid_of web/log)
for lines in 200 400 600; do
	await "$lines lines" has_lines "$root/tmp/lines" "$lines"
	tell web u
done
await '800 lines' has_lines "$root/tmp/lines" 800
expect_equal "$(pid_of web/log)" "$first"
in_stat web/log run || fail 'no logger'
tell web x
expect_exit 0
lines=$(wc -l <"$root/tmp/lines")
i=0
while [ "$i" -lt "$lines" ]; do
	echo "line $i"
	i=$((i + 1))
done | cmp - "$root/tmp/lines" || fail 'not each line once, in order'
