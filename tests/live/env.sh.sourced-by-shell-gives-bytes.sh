#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/env_lib.sh
. "${0%/*}/../live/env_lib.sh"
sum=0
value() {
	sum=$((sum + 1))
	# shellcheck disable=SC2059 # the format is the point
	printf "$1" >"$dir/V$sum"
}
value "it's \"quoted\" '' '"
# shellcheck disable=SC2016 # of the other shell
value '$HOME `id` $(id) \\ \\n !! * ? [a] ~ # ;&|<> {a,b}'
value '  two  blanks\tand a tab '
value 'line\nline\n\n\n'
value '\303\251 \377\376 \001\033[0m \177'
value '\055n'
value ''
value '='
script /etc/my_init.d/again 'true'
boot
for shell in sh bash "busybox sh"; do
	# shellcheck disable=SC2016,SC2086 # of the other shell; words on purpose
	env -i $shell -c '. "$1"; unset PWD OLDPWD SHLVL _; export PATH; exec /usr/bin/env -0' \
		sh "$etc/container_environment.sh" | sort -z | grep -z -a '^V' | tr '\n\0' '\001\n' >"$work/sourced"
	variables | sort | grep -a '^V' | cmp -s - "$work/sourced" || fail "$shell reads something else"
done
expect_equal "$(wc -l <"$work/sourced" | tr -d ' ')" 8
