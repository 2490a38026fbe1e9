#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/svlogd_lib.sh
. "$top/tests/live/svlogd_lib.sh"
# A directory for each config; all of them get the same lines.
text='one\ntwo words\nfive: one hundred\nfour\n'
set --
while read -r config; do
	set -- "$@" "c$#"
	directory "c$(($# - 1))" "$(printf '%b' "$config")"
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
s1k
s13\nn0
t5
t2h\nn
u\nu1.2.3\nu1.2.3.4.\nu1.2.3.4:\nU1.2.3.4:0
!\np\n-
END
beside "$text$text" -v -l 12 -r . "$@"
expect_same
beside "$text" "$@"
expect_same
# One alone: in the middle of a line the original rotates after what it does elsewhere.
directory s7 's7
n3'
beside "$text$text" -v -l 12 -r . s7
beside "$text" s7
# Without a last newline, with nothing in it, as no file.
directory a
directory b
directory c
mkdir "$real/c/config" "$ours/c/config"
printf 's40\n-two*' | tee "$real/a/config" >"$ours/a/config"
: >"$real/b/config"
: >"$ours/b/config"
beside "$text" -v a b c
expect_same
