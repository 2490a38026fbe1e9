#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/oyakit_lib.sh
. "$top/tests/live/oyakit_lib.sh"
ends_with() {
	wanted=$1
	shift
	expect_equal "$* $(kit "$@" | tail -n 1)" "$* $wanted"
}
begins_with() {
	wanted=$1
	shift
	kit "$@" | grep -q "^$wanted" || fail "$*: expected $wanted"
}
for words in '' nosuch check lint '-h' 'lint a b' 'lint --nope .' 'lint --arch' 'lint --arch mips .' \
	'lint --read-only' 'lint --read-only=1 .' 'lint . --read-only'; do
	# shellcheck disable=SC2086 # words
	ends_with 'exit 100' $words
	# shellcheck disable=SC2086
	kit $words | grep -q '^usage: \|: unrecognized\|usage: oyakit' || fail "$words: no usage"
done
begins_with "oyakit: unrecognized option '--nope'" lint --nope .
begins_with "oyakit: option '--arch' requires an argument" lint --arch
begins_with 'oyakit: mips: no architecture of oya' lint --arch mips .
for words in --help 'check --help' 'lint --help' --version; do
	# shellcheck disable=SC2086
	ends_with 'exit 0' $words
done
begins_with 'oyakit 0' --version
begins_with 'usage: oyakit check' check --help
begins_with 'usage: oyakit lint' lint --help
expect_equal "$(kit lint "$work/nosuch")" "oyakit: $work/nosuch: No such file or directory
exit 111"
expect_equal "$(kit lint "$work/log")" "oyakit: $work/log: Not a directory
exit 111"
# Relative, with a slash, through a link: all the same tree.
cd "$work"
ln -s tree link
for name in tree tree/ ./tree link "$root" tree/etc/..; do
	expect_equal "$(kit lint "$name")" 'exit 0'
done
rm -rf tree/etc/service
cd tree
expect_equal "$(kit lint . | tail -n 1)" 'exit 1'
# Nobody reads it: it ends all the same.
"$top/build/$arch/oyakit" lint . | :
