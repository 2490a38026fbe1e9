#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# How ./run ended: the code or -1, and the low byte of what wait says; beside what
# Debian's runsv tells it.
real=$work/real.d/web
mkdir -p "$real"
printf '#!/bin/sh\necho "$*" >>told\n' >"$real/finish"
chmod 755 "$real/finish"
service web "$(cat <<'BODY'
i=$(wc -l <told)
case $i in
0) exit 3 ;;
1) kill -KILL $$ ;;
2) ulimit -c unlimited; kill -SEGV $$ ;;
3) rm run; echo '#!/nowhere' >run; chmod 755 run; exit 0 ;;
esac
BODY
)"
cp "$root$services/web/run" "$real/run"
cp "$real/finish" "$root$services/web/finish"
: >"$root$services/web/told"
: >"$real/told"
runsv_alone "$real"
supervise web
await 'five ends' has_lines "$root$services/web/told" 5
await 'five ends' has_lines "$real/told" 5
told=$(head -n 5 "$root$services/web/told" | tr '\n' ' ')
expect_equal "$told" "$(head -n 5 "$real/told" | tr '\n' ' ')"
case $told in
'3 0 -1 9 -1 139 0 0 111 0 ' | '3 0 -1 9 -1 11 0 0 111 0 ') ;;
*) fail "told: $told" ;;
esac
expect_log 'web: ./run: cannot execute: its interpreter /nowhere is missing'
send TERM
expect_exit 0
