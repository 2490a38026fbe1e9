#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# Debian's runsv beside ours, on services that do the same: in each state the same
# files, modes, words and bytes, but for times and pids.
run='#!/bin/sh
trap "" TERM
while :; do sleep 0.1; [ ! -e go ] || { rm go; exit 3; }; done
'
finish='#!/bin/sh
while [ ! -e end ]; do sleep 0.1; done
rm end
'
real=$work/real.d/web
mkdir -p "$real"
for at in "$real" "$root$services/web"; do
	mkdir -p "$at/log"
	printf '%s' "$run" >"$at/run"
	printf '%s' "$finish" >"$at/finish"
	printf '#!/bin/sh\nexec cat >/dev/null\n' >"$at/log/run"
	echo 0 >"$at/timeout-finish" # as runsv has it
	chmod 755 "$at/run" "$at/finish" "$at/log/run"
done
umask 022
runsv_alone "$real"
supervise web
# shellcheck disable=SC2012 # no find shows modes so
files_of() { (cd "$1" && ls -ln | awk 'NR > 1 && $9 != "ended" { print $1, $9 }'); }
bytes_of() { od -An -v -tu1 -w1 "$1/status" | awk 'NR == 1 || NR > 16' | tr '\n' ' '; }
says() { [ "$(cat "$1/supervise/stat" 2>/dev/null)" = "$2" ]; }
# `status` comes last, after `stat`.
alike() {
	[ "$(files_of "$1")" = "$(files_of "$2")" ] && [ "$(bytes_of "$1")" = "$(bytes_of "$2")" ]
}
# same BYTES STAT
same() {
	for at in "$real" "$root$services/web"; do
		[ -z "$1" ] || printf %s "$1" >"$at/supervise/control"
		await "$at: $2" says "$at" "$2"
	done
	for part in . log; do
		ours=$root$services/web/$part/supervise
		theirs=$real/$part/supervise
		await "the same: $(files_of "$theirs") $(bytes_of "$theirs")" alike "$ours" "$theirs"
		expect_equal "$(cat "$ours/stat")" "$(cat "$theirs/stat")"
		expect_equal "$(wc -c <"$ours/status")" 20
		expect_equal "$(wc -c <"$ours/lock")" 0
		[ -s "$ours/pid" ] && has=yes || has=no
		[ -s "$theirs/pid" ] && had=yes || had=no
		expect_equal "$has" "$had"
	done
}
go() { for at in "$real" "$root$services/web"; do : >"$at/$1"; done; }
same '' 'run'
same p 'run, paused'
same c 'run'
same t 'run, got TERM'
same d 'run, got TERM, want down'
go go
same '' 'finish, want down'
go end
same '' 'down'
same o 'run, want down'
same u 'run'
go go
same '' 'finish'
same d 'finish, want down'
go end
same '' 'down'
same u 'run'
same x 'run, got TERM, want exit'
go go
same '' 'finish, want exit'
go end
expect_exit 0
