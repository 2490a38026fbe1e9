#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
long=$(head -c 254 /dev/zero | tr '\0' x)
newline='new
line'
for name in -rf ..x ' ' "$newline" "z$long" "$(printf '\033[31m\377')" "it's"; do
	script "/etc/my_init.d/$name" 'echo "ran ${0##*/}" | tr "\n\33\377" "_E?" >&2; echo >&2'
done
start -- prog exit 0
expect_exit 0
expect_equal "$(grep '^ran ' "$work/log" | cut -c 1-12 | tr '\n' ,)" \
	"ran E[31m?_,ran  _,ran -rf_,ran ..x_,ran it's_,ran new_line,ran zxxxxxxx,"
expect_log 'Running /etc/my_init.d/\x1b[31m'
