#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
# One command runs, and the init waits: its memory, in KiB, and of the program only the
# segment of toolchains/first.txt, which is the first of two.
is_asleep() { [ "$(cut -d' ' -f3 "/proc/$pid/stat")" = S ]; }
sum() { awk -v what="$1:" '$1 == what { n += $2 } END { print n }' "/proc/$pid/smaps"; }
rest() { awk '/ r-xp .*oya$/ { segments++ } segments == 2 && /^Rss:/ { print $2; exit }' "/proc/$pid/smaps"; }
at_most() { [ "$2" -le "$3" ] || fail "$init: $1: $2 KiB, more than $3"; }
waits_so() {
	as "$1"
	fresh
	shift
	start -- "$@" /bin/prog obey
	await_log 'obey ready'
	await_loop
	await 'its sleep' is_asleep
	# 16, and the page more that a stack takes which begins at the end of one.
	at_most dirty "$(sum Anonymous)" 20
	at_most resident "$(sum Rss)" 56
	at_most 'page tables' "$(sed -n 's/^VmPTE:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$pid/status")" 24
	expect_equal "$init: of the rest, $(rest)" "$init: of the rest, 0"
	end_all
}
# As in an image from scratch.
rm -r "${root:?}/etc"
waits_so my_init --quiet --skip-runit --
waits_so tini --
waits_so dumb-init
waits_so catatonit --
