#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/svlogd_lib.sh
. "$top/tests/live/svlogd_lib.sh"
text='one\ntwo words\n\n\ttab\303\244 end\nabcdefghijklmnop\nabcdefghi\tk\303\n0123456789\n\n'
for options in -v -t -tt -ttt -tttt -vt '-r .' '-R abc' '-r + -R abc' '-R abc -r +' \
	'-l 10 -r .' '-l 10' '-l 1 -b 2' '-b 2000 -l 0' '-tvl10' '-R aeiou -l 5 -t'; do
	directory "with$options"
	# shellcheck disable=SC2086 # words
	beside "$text" $options "with$options"
done
# Several, one of them named twice; what is there is gone on with.
directory a
directory b 'pb: '
beside "$text" -v a b nowhere
beside "$text" -v b
beside "$text" b/ ./a
expect_same
