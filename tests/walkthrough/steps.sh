# shellcheck shell=bash disable=SC2034,SC2154 # the parts share their variables
# steps.sh - what is looked at in each form, in this order; sourced by ci/walkthrough.sh.
steps=(boot-says-its-steps boot-makes-host-keys login-with-each-key login-takes-no-longer
	session-is-a-login-on-a-terminal ps-shows-the-tree with-env-in-a-login cron-job-arrives-in-syslog
	login-with-insecure-key-refused sv-restart-keeps-the-session stop-exits-2 stop-ends-the-session
	stop-last-lines-on-disk boot-again-keeps-host-keys login-with-insecure-key stop-by-interrupt-exits-2)

syslog() { cat "$root/var/log/syslog" 2>/dev/null; }
in_syslog() { syslog | grep -q -a -E -e "$1"; }

step.boot-says-its-steps() {
	local expected
	await_log '*** Runit started as PID 1'
	expected="*** Running /etc/my_init.d/00_regen_ssh_host_keys.sh...
$([ "$form" = 2014 ] || echo '*** Running /etc/my_init.d/10_syslog-ng.init...'; echo)
*** Running /etc/rc.local...
*** Booting runit daemon...
*** Runit started as PID 1"
	diff <(grep . <<<"$expected") <(grep -a '^\*\*\* ' "$log") || fail "other lines"
}

step.boot-makes-host-keys() {
	local kind
	for kind in rsa ecdsa ed25519; do
		grep -q PRIVATE "$root/etc/ssh/ssh_host_${kind}_key" || fail "no $kind key"
	done
}

step.login-with-each-key() {
	local kind
	await "a login" login rsa true
	for kind in rsa ed25519; do
		[ "$(login "$kind" 'echo "$(id -un) $HOME"')" = "root /root" ] || fail "no login with the $kind key"
	done
}

# login_ms OPTION...
login_ms() {
	local begin
	begin=$(now_ms)
	login ed25519 "$@" true || exit 1
	echo $(($(now_ms) - begin))
}

# As long as with an sshd beside it that we have not started: the least of some, taken
# in turn, of more where the machine is busy with other things.
step.login-takes-no-longer() {
	local ours=999999 others=999999 round ms
	inside /usr/sbin/sshd -p 2222 -o PidFile=/run/other.pid || fail "no other sshd"
	await "the other sshd" login ed25519 -p 2222 true
	for round in {1..20}; do
		ms=$(login_ms -p 2222) || fail "no login with the other sshd"
		others=$((ms < others ? ms : others))
		ms=$(login_ms) || fail "no login"
		ours=$((ms < ours ? ms : ours))
		[ "$round" -lt 3 ] || ! is_as_quick || break
	done
	inside sh -c 'kill "$(cat /run/other.pid)"'
	is_as_quick || fail "$ours ms; with another parent $others ms"
}

is_as_quick() { [ "$ours" -le $((others * 11 / 10 + 10)) ]; }

step.session-is-a-login-on-a-terminal() { session_says 'on /dev/pts/' 'echo "on $(tty)"'; }

# Each service leads a session of its own below PID 1, which is the only one above.
step.ps-shows-the-tree() {
	local shell name
	session_says 'ps: 0' 'echo $$ >/root/shell; ps axjfww >/root/ps; echo ps: $?'
	sed 's/^/# ps: /' "$root/root/ps"
	in_ps 1 'PPID == 0' my_init
	for name in sshd cron $([ "$form" = today ] || echo syslog-ng); do
		in_ps "$(pid_of "$name")" 'PPID == 1 && PGID == PID && SID == PID' "$name"
	done
	name=$(cat "$root/run/syslog-ng.pid")
	in_ps "$name" 'SID != 1' syslog-ng
	shell=$(cat "$root/root/shell")
	in_ps "$shell" 'TTY ~ /^pts/ && SID == PID' bash
	is_below "$shell" "$(pid_of sshd)"
	! grep -q -w -e runsv -e runsvdir "$root/root/ps" || fail "runit's processes"
}

# in_ps PID CONDITION WORD: of the line of this process.
in_ps() {
	awk -v pid="$1" -v word="$3" '
	{ PPID = $1; PID = $2; PGID = $3; SID = $4; TTY = $5 }
	PID == pid && index($0, word) && ('"$2"') { found = 1 }
	END { exit !found }' "$root/root/ps" || fail "in ps: not $3 with $2"
}

# is_below PID ANCESTOR
is_below() {
	awk -v pid="$1" -v above="$2" '
	{ parent[$2] = $1 }
	END { while (pid > 1 && pid != above) pid = parent[pid]; exit pid != above }' "$root/root/ps" ||
		fail "the login shell is not below sshd"
}

step.with-env-in-a-login() {
	[ "$(login rsa '/sbin/with-env sh -c "echo \$MODE"')" = edge ] || fail "no variable of the container"
}

step.cron-job-arrives-in-syslog() {
	await "the job's line" in_syslog ' example: a job ran as edge$'
	in_syslog 'CRON\[[0-9]+\]: \(root\) CMD' || fail "cron itself says nothing"
}

step.login-with-insecure-key-refused() { ! login insecure true || fail "it may log in"; }

step.sv-restart-keeps-the-session() {
	local before
	before=$(pid_of sshd)
	session_says 'ok: run: sshd: (pid ' 'sv restart sshd'
	session_says 'here: 42' 'echo here: $((6 * 7))'
	[ "$(pid_of sshd)" != "$before" ] || fail "sshd is the same process"
	await "a login with the new sshd" login rsa true
}

step.stop-exits-2() { ends_with 2 "$began"; }

step.stop-ends-the-session() { await "the end of the session" has_no_session; }

# As a service it ends along with the others, and may be deaf to their last words. In
# today's form it has been there to write them.
step.stop-last-lines-on-disk() {
	local last
	syslog | tail -n 5 | sed 's/^/# syslog: /'
	last=$(syslog | grep -a -o -e "sshd\[$sshd\]: Received signal 15; terminating" -e 'syslog-ng shutting down')
	[[ $last == *'syslog-ng shutting down'* ]] || fail "nothing about its own end"
	[ "$form" = today ] || return 0
	[ "$last" = "sshd[$sshd]: Received signal 15; terminating
syslog-ng shutting down" ] || fail "nothing about the end of sshd before its own"
	in_log '*** Running /etc/my_init.post_shutdown.d/10_syslog-ng.shutdown...' || fail "not stopped by the script"
}

step.boot-again-keeps-host-keys() {
	await_log '*** Runit started as PID 1'
	host_keys | cmp -s - "$here/known" || fail "other keys"
}

step.login-with-insecure-key() {
	in_log '*** Installing insecure SSH key for user root' || fail "not said"
	in_log 'PRIVATE KEY' || fail "the key is not shown"
	await "a login" login insecure true
}

step.stop-by-interrupt-exits-2() { ends_with 2 "$began"; }
