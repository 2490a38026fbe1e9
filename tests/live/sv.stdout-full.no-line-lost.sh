#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# Somebody who shares its standard output made that non-blocking, and it is read late.
# Each line is longer than 200 bytes, a pipe holds 65536.
long=$(printf '%0200d' 0)
names=$(seq -f "%g-$long" 1000 1400)
cp "$native/rogue" "$root/bin/rogue"
start -- --skip-runit -- prog obey
await 'main' child 'prog obey'
mkfifo "$work/slow"
# shellcheck disable=SC2086 # words
inside /bin/rogue no-wait /sbin/sv status $names >"$work/slow" &
asker=$!
exec 3<"$work/slow"
# Or over, which is wrong.
is_full() {
	! in_state Z "$asker" || return 0
	for entering in $(children_of "$asker"); do
		for sv in $(children_of "$entering"); do
			[ "$(sed -n 's/^wchar: //p' "/proc/$sv/io")" -gt 60000 ] && return
		done
	done
}
await 'a full pipe' is_full
cat <&3 >"$work/lines"
code=0
wait "$asker" || code=$?
expect_equal "$code" 99
expect_equal "$(sed 's/^fail: \([0-9]*\)-0*: .*/\1/' "$work/lines")" "$(seq 1000 1400)"
