#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/tool_lib.sh
. "$top/tests/live/tool_lib.sh"
# shellcheck source=tests/live/runfile_lib.sh
. "$top/tests/live/runfile_lib.sh"
script /tmp/words 'for word; do printf "(%s)" "$word"; done; echo'
while IFS='|' read -r written got <&3; do
	expect_run "$got
exit 0" 'env "V=1  2" Q=\$V EMPTY=' "exec /tmp/words $written"
done 3<<'TABLE'
a  b	c  |(a)(b)(c)
"a  b" "" c|(a  b)()(c)
x"a b"y --n="1 2"|(xa by)(--n=1 2)
"\" \\ \$ \n" \n \\|(" \ $ \n)(\n)(\\)
${V} "${V}" x${V}y|(1  2)(1  2)(x1  2y)
${EMPTY} "${EMPTY}"|()()
${Q} "\${V}"|(\$V)(${V})
$ $V a$ "$"|($)($V)(a$)($)
* ~ 'a b' `x` a;b && c >d|(*)(~)('a)(b')(`x`)(a;b)(&&)(c)(>d)
# a#b|(#)(a#b)
${1} ${2} ${0}|(-1)(a b)(/tmp/f)
TABLE
