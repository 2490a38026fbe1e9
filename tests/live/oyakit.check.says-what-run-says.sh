#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/oyakit_lib.sh
. "$top/tests/live/oyakit_lib.sh"
cd "$work"
# What `oya run` would execute is not tried here: each is wrong.
run_says() {
	"$base_root/sbin/oya" run "$1" 2>&1 || :
}
# wrong LINE...: the next file.
count=0
wrong() {
	count=$((count + 1))
	printf '%s\n' "$@" >"f$count"
}
wrong 'umask 02x' 'exec true'
wrong '#!/sbin/oya run' 'user' 'exec true'
wrong 'exce true'
wrong 'nice 1' 'exec true' 'nice 2'
wrong 'env A=1'
wrong ''
wrong 'exec "a b'
wrong 'exec ${A-x}'
wrong "$(printf 'exec true\r')"
wrong 'umask 02x' 'nonsense' 'limit files 1'
wrong "exec $(head -c 9000 /dev/zero | tr '\0' ' ' | sed 's/ / x/g')"
head -c 16384 /dev/zero | tr '\0' '#' >large
printf 'exec a\0b\n' >nul
mkdir directory
printf '%s\n' '#!/sbin/oya run' 'env A=${B}' 'limit core ${N}' 'exec ${C} "x"' '# end' '' >right
printf 'oya: f1:1: 02x: expected: umask OCTAL\n' >wanted
expect_equal "$(run_says f1)" "$(cat wanted)"
for path in f? f10 f11 large nul directory nosuch "$work/f1"; do
	expect_equal "$(kit check "$path")" "$(run_says "$path")
exit 1"
done
# All of them, each by its first fault, and those that are right in silence.
expect_equal "$(kit check right f1 right nosuch f2 f1 large f3)" "$(
	for path in f1 nosuch f2 f1 large f3; do run_says "$path"; done
)
exit 1"
expect_equal "$(kit check right right)" 'exit 0'
mkfifo fifo
expect_equal "$(kit check fifo)" 'oya: fifo:0: exec: missing
exit 1'
odd=$(printf 'o\nd\033d')
cp f1 "$odd"
expect_equal "$(kit check "$odd")" 'oya: o\nd\x1bd:1: 02x: expected: umask OCTAL
exit 1'
