#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/svlogd_lib.sh
. "$top/tests/live/svlogd_lib.sh"
text='one\ntwo words\nfive: one hundred\nfour\n'
while read -r config; do
	directory a "$(printf '%b' "$config")"
	beside "$text$text" -v -l 12 -r . a
	beside "$text" a
done <<'END'
-*
-*\n+*o*
-*\n+f+ou*\n+*: *
-two*\n-one
+*\n-*hundred
etwo*\np[x] \n-two*
e*\nE*o*
#-*\n\n \nx
p
p \np\n-*e\n
s40
s40\nn1
s40\nn2\nN1
s0
sx
s7\nn3
s1k
s13\nn0
t5
t2h\nn
u\nu1.2.3\nu1.2.3.4.\nu1.2.3.4:\nU1.2.3.4:0
!\np\n-
END
# Without a last newline, with none at all, with a mode that forbids it.
directory a
printf 's40\n-two*' | tee "$real/a/config" >"$ours/a/config"
beside "$text" -v a
: >"$real/a/config"
: >"$ours/a/config"
beside "$text" -v a
