#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
words=$(printf 'red \033[31m bell \007 line\n*** fake tab\t end \177 \302\233 \377')
start -- prog exit 0 "$words"
expect_exit 0
expect_log 'Running prog exit 0 red \x1b[31m bell \x07 line\n*** fake tab\t end \x7f '
if LC_ALL=C grep -a -q '[^ -~]' "$work/log"; then
	fail 'a byte that is not for a terminal'
fi
