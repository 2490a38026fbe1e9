# shellcheck shell=sh
# svlogd_lib.sh - for scenarios of svlogd, besides lib.sh.
#
# Ours runs in the container in /log, Debian's outside of it in $work/log.real, on
# directories of the same names.
# shellcheck disable=SC2034,SC2154 # lib.sh and the scenarios have them
real=$work/log.real
ours=$root/log
mkdir "$real" "$ours"
init=/sbin/svlogd
TZ=UTC

# directory NAME [CONFIG]: on both sides, empty but for its config.
directory() {
	rm -rf "${real:?}/$1" "${ours:?}/$1"
	mkdir "$real/$1" "$ours/$1"
	[ $# = 1 ] || printf '%s\n' "$2" | tee "$real/$1/config" >"$ours/$1/config"
}

# mask: what is a time, on standard input, becomes a word.
mask() {
	sed -E 's/@[0-9a-f]{24}/@TIME/g; s/[0-9]{4}-[0-9]{2}-[0-9]{2}([_T])[0-9:]{8}\.[0-9]{5} /DATE\1 /'
}

# show SIDE: mode, size, name and bytes of each file below it, in their order.
show() { (cd "$1" && stat -c '%a %s %n' ./*/* && tail -v -c +1 ./*/*) 2>/dev/null | mask | cat -A; }

# In a PID namespace of its own: it ends with all it has started.
debian_svlogd() {
	(cd "$real" && exec unshare --pid --fork --kill-child \
		bash -c 'exec -a /sbin/svlogd /usr/bin/svlogd "$@"' svlogd "$@")
}

# beside TEXT ARG...: both read the text, and end with the same exit code.
beside() {
	printf '%b' "$1" >"$work/text"
	shift
	echo "# svlogd $*" | tee -a "$work/said.real" >>"$work/log"
	code=0
	debian_svlogd "$@" <"$work/text" >>"$work/said.real" 2>&1 || code=$?
	input=$work/text
	start --cwd /log -- "$@"
	expect_exit "$code"
}

# expect_same: what both have said, and what is in their directories now, is the same.
expect_same() {
	mask <"$work/said.real" >"$work/said"
	mask <"$work/log" | diff "$work/said" - || fail 'says other things'
	show "$real" >"$work/shown"
	show "$ours" | diff "$work/shown" - || fail 'other files'
}

# feed ARG...: ours reads what is written to descriptor 5, until `end_input`.
feed() {
	[ -p "$work/in" ] || mkfifo "$work/in"
	exec 5<>"$work/in"
	input=$work/in
	start --cwd /log "$@"
}
end_input() { exec 5>&-; }
say() { printf '%b' "$1" >&5; }

# old NAME KIND: how many old logs of this kind there are.
old() { find "$ours/$1" -name "@*.$2" | wc -l; }
has_old() { [ "$(old "$1" "$2")" = "$3" ]; }
# all NAME: what all its logs hold, in order.
all() { cat "$ours/$1"/@*.[su] "$ours/$1/current" 2>/dev/null; }
# said TEXT N: so often, at least.
said() { [ "$(log_count "$1")" -ge "$2" ]; }
holds() { [ "$(cat "$ours/$1" 2>/dev/null)" = "$2" ]; }

# on_small_disk ARG...: svlogd in a directory that is a disk of its own, $there from here;
# descriptor 5 is its input.
on_small_disk() {
	mkdir "$root/disk"
	mkfifo "$work/in"
	exec 5<>"$work/in"
	input=$work/in
	start --tmpfs /disk --cwd /disk -- "$@" .
	there=/proc/$pid/root/disk
	await 'current' [ -e "$there/current" ]
}
