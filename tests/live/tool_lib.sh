# shellcheck shell=sh
# tool_lib.sh - for scenarios of tools that execute a program, besides lib.sh: ours runs
# inside of the container, the original outside, on the same files.
# shellcheck disable=SC2154 # lib.sh has them
mkdir -p "$root/etc"
rm -f "$root/etc/passwd" "$root/etc/group"
printf '%s\n' 'root:x:0:0:root:/root:/bin/sh' 'daemon:x:1:1::/usr/sbin:/bin/sh' \
	'app:x:1000:1001:An app:/srv/app:/bin/false' 'broken' 'bad:x:y:1:::' >"$root/etc/passwd"
printf '%s\n' 'root:x:0:' 'daemon:x:1:' 'sys:x:3:app' 'adm:x:4:syslog,app,daemon' 'app:x:1001:' \
	'video:x:44:other,app' 'apps:x:50:application,appx' >"$root/etc/group"
start -- --skip-runit -- prog obey
await_log 'obey ready'

# For a shell: who it is.
# shellcheck disable=SC2034 # the scenarios use it
ids='grep -E "^(Uid|Gid|Groups):" /proc/self/status'

# said COMMAND...: what it writes, and its exit code.
said() {
	code=0
	"$@" >"$work/said" 2>&1 || code=$?
	cat "$work/said"
	echo "exit $code"
}
# tool NAME ARG...: ours.
tool() {
	tool_name=$1
	shift
	said inside "/sbin/$tool_name" "$@"
}
# expect_said TEXT NAME ARG...: ours says that.
expect_said() {
	wanted=$1
	shift
	expect_equal "$*: $(tool "$@")" "$*: $wanted"
}
