#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
service 'we"b' 'exec prog sleep'
service 'we"b/log' 'exec prog sleep'
script "$services/we\"b/check" '[ -e good ]'
mkdir -p "$root$services/never"
supervise 'we"b'
await_stat 'we"b' run
await_stat 'we"b/log' run
said() {
	code=0
	our_sv -w 1 status --json "$@" >"$work/said" || code=$?
	sed -E 's/"[0-9]{4}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z"/DATE/g
		s/"pid":[1-9][0-9]*/"pid":PID/g; s/"uptime":[1-9][0-9]*/"uptime":0/g' "$work/said"
	echo "exit $code"
}
unknown='"want":null,"pid":null,"since":null,"uptime":0,"exit":null,"restarts":0,"paused":false,"ready":false,"log":null}'
with_log() {
	echo "\"log\":{\"name\":\"log\",\"state\":\"run\",\"want\":\"up\",\"pid\":PID,\"since\":DATE,\"uptime\":0,\"exit\":null,\"restarts\":0,\"paused\":false,\"ready\":$1,\"log\":null}}"
}
expect_equal "$(said 'we"b' never nowhere)" "{\"name\":\"we\\\"b\",\"state\":\"run\",\"want\":\"up\",\"pid\":PID,\"since\":DATE,\"uptime\":0,\"exit\":null,\"restarts\":0,\"paused\":false,\"ready\":false,$(with_log true)
{\"name\":\"never\",\"state\":\"unsupervised\",$unknown
{\"name\":\"nowhere\",\"state\":\"unsupervised\",$unknown
exit 2"
: >"$root$services/we\"b/good"
# As our supervisor writes it when ./run has ended.
printf '3 0 4\n' >"$(of 'we"b' ended)"
tell 'we"b' p
await_stat 'we"b' 'run, paused'
expect_equal "$(said 'we"b')" "{\"name\":\"we\\\"b\",\"state\":\"run\",\"want\":\"up\",\"pid\":PID,\"since\":DATE,\"uptime\":0,\"exit\":3,\"restarts\":4,\"paused\":true,\"ready\":true,$(with_log true)
exit 0"
tell 'we"b' cd
await_stat 'we"b' down
expect_equal "$(cat "$(of 'we"b' ended)")" '-1 15 1'
printf -- '-1 137 5\n' >"$(of 'we"b' ended)"
expect_equal "$(said)" "{\"name\":\"never\",\"state\":\"unsupervised\",$unknown
{\"name\":\"we\\\"b\",\"state\":\"down\",\"want\":\"down\",\"pid\":null,\"since\":DATE,\"uptime\":0,\"exit\":137,\"restarts\":4,\"paused\":false,\"ready\":false,$(with_log true)
exit 1"
# As the status has it: 2^62 + 10 + seconds.
since=$(grep -o '"since":"[^"]*' "$work/said" | head -n 1 | cut -d '"' -f 4)
label=$(od -An -tx1 -N8 "$(of 'we"b' status)" | tr -d ' \n')
expect_equal "$(date -u -d "$since" +%s)" "$((0x$label - 0x400000000000000a))"
