#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/env_lib.sh
. "${0%/*}/../live/env_lib.sh"
# Each startup script gives A and Z the same new value. Whoever reads meanwhile
# finds them equal, and the file whole.
head -c 100000 /dev/zero | tr '\0' "'" >"$dir/FILLER"
printf 0 >"$dir/A"
printf 0 >"$dir/Z"
for number in 1 2 3 4 5 6 7 8; do
	script "/etc/my_init.d/$number" "echo $number >/etc/container_environment/A
echo $number >/etc/container_environment/Z"
done
boot
sh=$etc/container_environment.sh
json=$etc/container_environment.json
# Held open, so that no later file gets the numbers of these.
exec 3<"$sh" 4<"$json"
first=$(stat -c %i "$sh" "$json")
: >"$work/out"
start -- --skip-runit prog exit
reads=0
until has_ended && [ "$reads" -gt 0 ]; do
	cat "$sh" >"$work/sh"
	cat "$json" >"$work/json"
	a=$(sed -n 's/^export A=//p' "$work/sh")
	z=$(tail -n 1 "$work/sh")
	expect_equal "$z" "export Z=$a"
	a=$(sed 's/.*"A": "\([0-9]*\)".*/\1/' "$work/json")
	z=$(tail -c 9 "$work/json")
	expect_equal "$z" "\"Z\": \"$a\"}"
	reads=$((reads + 1))
done
expect_exit 0
[ "$(stat -c %i "$sh" "$json")" != "$first" ] || fail "written in place"
