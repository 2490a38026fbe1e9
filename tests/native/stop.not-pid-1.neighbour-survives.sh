#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# A neighbour in the same container, and an orphan of ours that ignores TERM.
init=/bin/nprog
script /etc/my_init.d/10-a 'exec prog daemon /bin/prog ignore-term'
file /etc/neighbour '#!/bin/sh
prog trap-term &
my_init prog obey
echo "my_init ended: $?" >&2
wait' 755
start --env KILL_ALL_PROCESSES_TIMEOUT=1 -- parent /etc/neighbour
await_log 'ignore-term ready'
await_log 'obey ready'
await_log 'trap-term ready'
shell=$(child /etc/neighbour)
kill -TERM "$(child 'my_init prog obey' "$shell")"
await_log 'my_init ended: 2'
expect_log 'prog (PID '
expect_log 'got SIGTERM, did not end within 1.'
child 'prog trap-term' "$shell" >"$work/neighbour"
expect_no_log 'trap-term got TERM'
expect_equal "$(children_of "$shell" | wc -w)" 1
kill -TERM "$(cat "$work/neighbour")"
expect_exit 0
expect_log 'trap-term exits'
