# shellcheck shell=bash disable=SC2034,SC2154 # the parts share their variables
# form.sh - one form of the walk-through: its container, its logins, its steps in
# order; sourced by ci/walkthrough.sh. $here holds what is around the container: the
# keys, pid and status (as tests/live/cage.c writes them), log, session.

# --- the container -----------------------------------------------------------

has_begun() { [ -e "$here/pid" ] || has_ended; }
has_ended() { [ -e "$here/status" ] || ! kill -0 "$running" 2>/dev/null; }

# start ARG...: my_init ARG... as PID 1; returns when it executes.
start() {
	patience_s=150 # a cron job may take a minute to begin
	rm -f "$here"/{pid,status,keys}
	: >"$log"
	build/x86_64/live/cage --root "$root" --state "$here" --watchdog "$limit_s" "${terminal[@]}" -- \
		/sbin/my_init "$@" >>"$log" 2>&1 </dev/null &
	running=$!
	until has_begun; do sleep 0.02; done
	pid=$(cat "$here/pid" 2>/dev/null)
}

# As `docker exec` does.
inside() { timeout "$patience_s" nsenter --target "$pid" --mount --pid --root --wd -- "$@"; }

# ends_with CODE SINCE: no later than any orchestrator kills, and nothing had to be
# killed.
ends_with() {
	await "the end" has_ended
	[ "$(cat "$here/status")" = "exit $1" ] || fail "$(cat "$here/status"), expected: exit $1"
	took "$2" 0 10000
	! in_log 'in time. Forcing' || fail "something had to be killed"
}

pid_of() { cat "$root/etc/service/$1/supervise/pid"; }

# --- logins ------------------------------------------------------------------

make_keys() {
	ssh-keygen -q -t rsa -N '' -C rsa -f "$here/rsa"
	ssh-keygen -q -t ed25519 -N '' -C ed25519 -f "$here/ed25519"
	ssh-keygen -q -t ed25519 -N '' -C insecure -f "$here/insecure"
}

# The keys that the startup script has made are those that sshd must have.
host_keys() { sed 's/^/walkthrough /' "$root"/etc/ssh/ssh_host_*_key.pub; }
know_host() { host_keys >"$here/known"; }

# login KEY [OPTION...] [COMMAND...]
login() { timeout "$patience_s" "${ssh[@]}" -i "$here/$1" "${@:2}"; }

# A terminal somebody sits at; what is typed comes by descriptor 3.
open_session() {
	mkfifo "$here/typed"
	exec 3<>"$here/typed"
	"${ssh[@]}" -i "$here/ed25519" -tt <"$here/typed" >"$here/session" 2>&1 &
	session=$!
}

in_session() { grep -q -a -F -e "$1" "$here/session"; }

# session_says TEXT LINE: types the line; the answer, not the echo, has TEXT.
session_says() {
	echo "$2" >&3
	await "in the session: $1" in_session "$1"
}

has_no_session() { ! kill -0 "$session" 2>/dev/null; }

# --- steps -------------------------------------------------------------------

name_of() { echo "$arch/walkthrough/$form/$1"; }

check() {
	local seen code=0 reason
	seen=$("step.$1" 2>&1) || code=$?
	if [ "$code" = 0 ]; then
		echo "ok $(name_of "$1")"
		return
	fi
	reason=$(sed -n 's/^# failed: //p' <<<"$seen" | head -n 1)
	printf '%s\nnot ok %s: %s\n' "$seen" "$(name_of "$1")" "${reason:-ended early}"
	# What comes later would only wait in vain.
	! has_ended || patience_s=1
}

skip_all() {
	local form step
	for form in 2014 today; do
		for step in "${steps[@]}"; do echo "skip $(name_of "$step"): $1"; done
	done
}

# run_form: the story, in a network of its own.
run_form() {
	local running='' pid='' session='' sshd='' began
	local here=$work/$form root=$work/$form/root log=$work/$form/log
	local terminal=()
	local ssh=(ssh -F /dev/null -o BatchMode=yes -o IdentitiesOnly=yes -o IdentityAgent=none
		-o UserKnownHostsFile="$here/known" -o HostKeyAlias=walkthrough -o StrictHostKeyChecking=yes root@127.0.0.1)
	[ "$form" = today ] || terminal=(--tty)
	mkdir "$here"
	busybox ip link set lo up
	make_keys
	make_image || { echo "not ok $(name_of image): cannot be made"; return; }
	start
	check boot-says-its-steps
	check boot-makes-host-keys
	know_host
	check login-with-each-key
	check login-takes-no-longer
	open_session
	check session-is-a-login-on-a-terminal
	check ps-shows-the-tree
	check with-env-in-a-login
	check cron-job-arrives-in-syslog
	check login-with-insecure-key-refused
	check sv-restart-keeps-the-session
	sshd=$(pid_of sshd) began=$(now_ms)
	kill -TERM "$pid"
	check stop-exits-2
	check stop-ends-the-session
	check stop-last-lines-on-disk
	start --enable-insecure-key
	check boot-again-keeps-host-keys
	check login-with-insecure-key
	began=$(now_ms)
	if [ "$form" = today ]; then kill -INT "$pid"; else printf '\003' >"$here/keys"; fi
	check stop-by-interrupt-exits-2
}
