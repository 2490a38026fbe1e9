# shellcheck shell=bash disable=SC2034,SC2154 # the parts share their variables
# init_path.sh - our binary as the init that the engine itself puts into a container
# of any image: tini to docker, catatonit to podman.

docker.info.version-shown() {
	local shown
	shown=$(engine version --format '{{json .Server.Components}}')
	[[ $shown == *'"Name":"docker-init","Version":"0.19.0_oya-'* ]] || fail "shows $shown"
	[ "$(engine info --format '{{.InitBinary}} {{.InitCommit.ID}}')" = "$work/$arch/docker-init oya" ] ||
		fail "info shows another init"
	if grep -i docker-init "$work/docker/log" | grep -E 'level=(warning|error)'; then
		fail "the daemon complains"
	fi
}

each.init-path.is-ours() {
	runs_to 0 --init @ sh -c "cmp /$(init_place) /sbin/oya && cat /proc/1/comm"
	in_log "$maker-init" || fail "PID 1 is another one"
}
init_place() { if [ "$maker" = docker ]; then echo sbin/docker-init; else echo run/podman-init; fi; }

each.init-path.exit-code-kept() { runs_to 42 --init @ prog exit 42; }
each.init-path.killed-by-signal-128-plus-signal() { runs_to 143 --init @ prog die 15; }

# What catatonit says of any error is 1.
docker.init-path.not-found-127() { runs_to 127 --init @ /bin/none; }
docker.init-path.no-permission-126() { runs_to 126 --init @ /etc; }
podman.init-path.not-found-1() { runs_to 1 --init @ /bin/none; }

each.init-path.signal-reaches-command() {
	local number
	start --init @ prog signals
	await_log 'signals ready'
	for number in 1 2 10 12; do
		tell "$number"
		await_log "signals got $number"
	done
	tell TERM
	ends_with 0
	in_log 'signals got 15' || fail "TERM is lost"
}

each.init-path.stop-is-quick() {
	start --init @ prog trap-term 0 3
	await_log 'trap-term ready'
	stops 0 "$quick_ms"
	ends_with 3
}

each.init-path.ignores-term-killed-in-time() {
	start --init @ prog ignore-term
	await_log 'ignore-term ready'
	stops 1000 "$quick_ms" 1
	ends_with 137
}

each.init-path.orphans-reaped() { runs_to 0 --init @ sh -c "$make_orphans"; }

type_keys() { printf '%b' "$1" >&3; }

each.init-path.terminal-job-control() {
	local keys=$work/$maker/keys
	mkfifo "$keys"
	script -qefc "$(printf '%q ' "${client[@]}" run --rm --name "$name" "${place[@]}" -it --init "$image" sh)" \
		/dev/null <"$keys" >"$log" 2>&1 &
	running=$!
	exec 3>"$keys"
	await_log '# '
	type_keys 'prog signals 2 20\r'
	await_log 'signals ready'
	type_keys '\032'
	await_log 'Stopped'
	type_keys 'echo alive-$((1+1))\r'
	await_log 'alive-2'
	type_keys 'fg\r'
	await_log 'signals got 18'
	type_keys '\003'
	await_log 'signals got 2'
	type_keys 'exit 7\r'
	ends_with 7
	! in_log 'job control' || fail "the shell has no job control"
}

# lives_with FACTS OPTION...: under these it runs, is stopped in time, and the
# command has what was asked for.
lives_with() {
	local fact facts=$1
	shift
	start --init "$@" @ facts prog obey
	await_log 'obey ready'
	for fact in $facts; do in_log " $fact" || fail "the container has not $fact"; done
	stops 0 "$quick_ms"
	ends_with 0
}

# An emulator has two threads for each of its processes.
pids() { if [ "$arch" = x86_64 ]; then echo 2; else echo 4; fi; }

each.init-path.read-only-root() { lives_with root:ro --read-only; }
each.init-path.foreign-uid() { lives_with Uid:12345 --user 12345:12345; }
each.init-path.no-capabilities() { lives_with CapBnd:0000000000000000 --cap-drop ALL; }
each.init-path.no-new-privileges() { lives_with NoNewPrivs:1 --security-opt no-new-privileges; }
each.init-path.pids-limit-2() { lives_with "pids:$(pids)" --pids-limit "$(pids)"; }
each.init-path.all-restrictions() {
	lives_with "root:ro Uid:12345 CapBnd:0000000000000000 NoNewPrivs:1 pids:$(pids)" --read-only \
		--user 12345:12345 --cap-drop ALL --security-opt no-new-privileges --pids-limit "$(pids)"
}
