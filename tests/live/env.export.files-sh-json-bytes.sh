#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/env_lib.sh
. "${0%/*}/../live/env_lib.sh"
printf imported >"$dir/b.c"
printf imported >"$dir/Z"
boot --env 'PLAIN=a_Z9@%+=:,./-' --env EMPTY= --env "QUOTE=it's" --env "$(printf 'LINES=a\n\tb\n.')" \
	--env '1st=\"' --env 'A-B=$HOME `x`' --env 'A_B=second' \
	--env "UNI=$(printf '\303\251\360\237\230\200\177')" --env "$(printf 'LAST=a\n\n')
"
expect_bytes "$dir/PLAIN" 'a_Z9@%%+=:,./-'
expect_bytes "$dir/EMPTY" ''
expect_bytes "$dir/QUOTE" "it's"
expect_bytes "$dir/LINES" 'a\n\tb\n.'
expect_bytes "$dir/LAST" 'a\n\n' # reading takes one newline away
expect_bytes "$dir/1st" '\\"'
expect_bytes "$dir/Z" imported

# What each variable is in .sh and .json, in printf's words.
export_of() {
	case $1 in
	PATH) sh="PATH=${path#PATH=}" json="\"PATH\": \"${path#PATH=}\"" ;;
	HOME) sh='' json='"HOME": "/root"' ;;
	PLAIN) sh='PLAIN=a_Z9@%%+=:,./-' json='"PLAIN": "a_Z9@%%+=:,./-"' ;;
	EMPTY) sh="EMPTY=''" json='"EMPTY": ""' ;;
	QUOTE) sh="QUOTE='it'\"'\"'s'" json="\"QUOTE\": \"it's\"" ;;
	LINES) sh="LINES='a\n\tb\n.'" json='"LINES": "a\\n\\tb\\n."' ;;
	LAST) sh="LAST='a\n'" json='"LAST": "a\\n"' ;;
	1st) sh="_1st='\\\\\"'" json='"1st": "\\\\\\""' ;;
	A-B) sh="A_B='\$HOME \`x\`'" json='"A-B": "$HOME `x`"' ;;
	A_B) sh='A_B=second' json='"A_B": "second"' ;;
	UNI) sh="UNI='\303\251\360\237\230\200\177'" json='"UNI": "\\u00e9\\ud83d\\ude00\\u007f"' ;;
	Z) sh='Z=imported' json='"Z": "imported"' ;;
	b.c) sh='b_c=imported' json='"b.c": "imported"' ;;
	*) fail "who is $1?" ;;
	esac
}

# The order is the environment's own (an emulator may turn it round), and then
# that of the imported names.
all_sh='' all_json='' names=''
for name in $(variables | sed 's/=.*//'); do
	export_of "$name"
	all_sh="$all_sh${sh:+export $sh\\n}"
	all_json="$all_json${all_json:+, }$json"
	names="$names $name"
done
expect_bytes "$etc/container_environment.sh" "$all_sh"
expect_bytes "$etc/container_environment.json" "{$all_json}"
case $names in *' Z b.c') ;; *) fail "the order is $names" ;; esac
expect_equal "$(echo "$names" | wc -w | tr -d ' ')" 13
expect_no_log container_environment
