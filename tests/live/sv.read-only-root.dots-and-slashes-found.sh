#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# However a service is named, its files are in a place of its own below /run/oya.
for name in a b c d; do
	service $name 'exec prog sleep'
	mkdir "$root$services/$name/in"
done
service a/log 'exec prog sleep'
mkdir -p "$root/run"
start --read-only -- --skip-runit -- prog obey
inside busybox mount -t tmpfs none /run
# in_directory DIR COMMAND...
in_directory() { inside sh -c 'cd "$0" && exec "$@"' "$@"; }
run_beside - in_directory $services/a runsv .
run_beside - in_directory $services/b/in runsv ..
run_beside - in_directory $services runsv ./c//
run_beside - in_directory $services runsv d/in/..
is_running() { in_directory $services/a sv check /etc/service/a b ../c/. $services/d// >"$work/said" 2>&1; }
await 'each' is_running
for name in a b c d; do
	expect_equal "$(cat "/proc/$pid/root/run/oya/$name/supervise/stat")" run
	expect_equal "$(in_directory $services/$name sv status . | sed 's/(.*//')" 'run: .: '
	expect_equal "$(in_directory $services/$name/in sv status ../ | sed 's/(.*//')" 'run: ../: '
done
expect_equal "$(in_directory $services/a/log sv status . | sed 's/(.*//')" 'run: .: '
in_directory $services/b sv down .
is_down() { in_directory / sv status a b c d | tr '\n' ' ' | grep -q '^run: a:.* down: b: .* run: c: .* run: d: '; }
await 'only that one down' is_down
