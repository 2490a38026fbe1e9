# shellcheck shell=bash disable=SC2034,SC2154 # the parts share their variables
# examples.sh - what is in examples/, built by its own Dockerfiles and run as its own
# files have it. What they take from a registry is made here, under the same name.
uid=10001

# ours: `oya` is the image in the archive, taken as users take it.
ours() {
	local image
	engine image inspect oya >/dev/null 2>&1 && return
	shipped || fail "$maker cannot take our image"
	engine tag "$image" oya >>"$log" 2>&1 || fail "our image gets no name"
}

# are_steady SERVICE...: they run, and their loggers, each as it was begun.
are_steady() {
	local line
	while read -r line; do
		[[ $line == *'","state":"run",'* && $line != *'"restarts":'[1-9]* ]] || fail "not steady: $line"
	done < <(engine exec "$name" /sbin/sv status --json "$@" || echo "no answer")
}

# --- edge --------------------------------------------------------------------

# What busybox:musl has of use here, for any architecture: the machine's own one runs
# beside any emulator.
busybox_image() {
	local root=$work/$maker/busybox
	mkdir -p "$root/bin"
	cp "$(command -v busybox)" "$root/bin/"
	make_of docker.io/library/busybox:musl "$(platform_of "$arch")" - "$root" <<<$'FROM scratch\nCOPY . /'
}

edge_image() {
	image=edge
	engine image inspect "$image" >/dev/null 2>&1 && return
	ours
	busybox_image
	make_of "$image" "$(platform_of "$arch")" examples/edge/Dockerfile examples/edge </dev/null
}

in_edge() { engine exec "$name" "$@"; }
busybox_in_edge() { in_edge /bin/busybox "$@"; }

# What of its status the process of a service has, or that of PID 1.
fact() { busybox_in_edge grep "^$2:" "/proc/$1/status" | tr '\t' ' '; }
pid_in_edge() { in_edge /sbin/sv status "$1" | sed -n 's/^run: [^ ]* (pid \([0-9]*\)).*/\1/p'; }

are_up() { in_edge /sbin/sv -w 3 check all >>"$log" 2>&1; }
has_load() { busybox_in_edge cat /log/current 2>>"$log" | grep -q -E '^[0-9-]+_[0-9:.]+ Load average: '; }

# edge_works CAPABILITIES: its services are there and do what they are for, with no more
# rights than they have to have; PID 1 has these.
edge_works() {
	local service
	await "its services" are_up
	[ "$(busybox_in_edge wget -q -O - http://127.0.0.1:8080/)" = "$(cat examples/edge/root/srv/www/index.html)" ] ||
		fail "another page"
	await "a line in the log" has_load
	! busybox_in_edge cat /log/current | grep -v ' Load average: ' || fail "more than that is kept"
	for service in web meter; do
		[[ $(fact "$(pid_in_edge "$service")" Uid) == "Uid: $uid $uid $uid $uid" ]] || fail "$service is somebody else"
		[[ $(fact "$(pid_in_edge "$service")" CapEff) == *" 0000000000000000" ]] || fail "$service has capabilities"
	done
	are_steady web meter
	[[ $(fact 1 CapBnd) == *" $1" ]] || fail "PID 1 has other capabilities"
	busybox_in_edge grep -q '^[^ ]* / [^ ]* ro,' /proc/mounts || fail "the root can be written"
	! in_edge /bin/sh -c true >/dev/null 2>&1 || fail "there is a shell"
}

# What its Dockerfile tells to run it with, but for the port: there is no network.
edge_options() {
	sed -n '/^# *docker run /,/ edge$/p' examples/edge/Dockerfile |
		sed 's/^# *//; s/^docker run //; s/-p [^ ]* edge$//; s/\\$//'
}

each.examples.edge-serves-and-stops() {
	local options
	edge_image
	read -rd '' -a options < <(edge_options)
	start "${options[@]}" @
	await_log '*** Runit started as PID 1'
	edge_works 00000000000000e0
	stops 0 "$quick_ms"
	ends_with 2
}

compose() { DOCKER_HOST=unix://$work/docker/socket timeout -k 5 "$patience_s" docker-compose -p "$name" "${files[@]}" "$@"; }

state() { engine inspect --format "{{.State.$1}}" "$id"; }
is_healthy() { [ "$(state Health.Status)" = healthy ]; }

docker.examples.edge-compose-is-healthy-and-stops() {
	local id begin files=(-f examples/edge/compose.yaml -f "$work/docker/here.yaml")
	edge_image
	# Not of the example: where it runs, and that nobody waits half a minute for its health.
	printf 'services: {edge: {network_mode: none, healthcheck: {interval: 1s}}}\n' >"$work/docker/here.yaml"
	compose up -d --no-build >>"$log" 2>&1 || fail "compose cannot start it"
	id=$(compose ps -q edge 2>>"$log")
	await "its health" is_healthy
	name=$id edge_works 00000000000000e0
	begin=$(now_ms)
	compose stop >>"$log" 2>&1 || fail "compose cannot stop it"
	took "$begin" 0 "$quick_ms"
	[ "$(state ExitCode)" = 2 ] || fail "ended with $(state ExitCode), expected 2"
	compose down >>"$log" 2>&1 || fail "compose cannot remove it"
}

# of_pod PATTERN: the number that its file has behind it.
of_pod() { sed -n "s/.*$1[^0-9]*\([0-9]*\).*/\1/p" examples/edge/pod.yaml; }
# The commands of its probes, as the kubelet would run them.
probes() { sed -n 's/.*exec: {command: \[\(.*\)\]}.*/\1/p' examples/edge/pod.yaml | tr -d '",'; }

podman.examples.edge-pod-answers-probes-and-stops() {
	local begin probe
	edge_image
	engine play kube --network none examples/edge/pod.yaml >>"$log" 2>&1 || fail "podman cannot start it"
	name=edge-init
	edge_works 0000000000000000
	[ "$(fact 1 Uid)" = "Uid: $uid $uid $uid $uid" ] || fail "PID 1 is somebody else"
	[ "$(probes | wc -l)" = 3 ] || fail "there are not three probes"
	while read -ra probe; do in_edge "${probe[@]}" >>"$log" 2>&1 || fail "fails: ${probe[*]}"; done < <(probes)
	[ "$(of_pod --stop-within,)" -lt "$(of_pod terminationGracePeriodSeconds:)" ] || fail "the grace is too short"
	begin=$(now_ms)
	engine pod stop edge >>"$log" 2>&1 || fail "the pod cannot be stopped"
	took "$begin" 0 "$quick_ms"
	[ "$(engine inspect --format '{{.State.ExitCode}}' "$name")" = 2 ] || fail "another exit code than 2"
}

# --- Debian, and baseimage-docker ---------------------------------------------

needs_a_root() { [ ! -e "$work/no-root" ] || skip "$(cat "$work/no-root")"; }
take() { engine import - "$1" >>"$log" 2>&1 || fail "the stand-in for $1 cannot be taken"; }

runs_services() {
	start @
	await_log '*** Runit started as PID 1'
	engine exec "$name" sv -w 20 check "$@" >>"$log" 2>&1 || fail "not all services are up"
}

in_syslog() { engine exec "$name" grep -q -E -e "$1" /var/log/syslog 2>>"$log"; }
has_package() { [[ $(engine exec "$name" dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null) == installed ]]; }

logs_a_line() { engine exec "$name" logger -t check a line && in_syslog ' check: a line$'; }

# Logins, jobs and the last lines are looked at by the walk-through. Here are the packages
# already: the example asks an apt-get that has nothing to do.
native.examples.debian-runs-three-services() {
	needs_a_root
	take debian:bookworm-slim <"$kept/$arch.tar"
	mkdir "$work/docker/debian"
	make_of debian:bookworm-slim "$(platform_of "$arch")" - "$work/docker/debian" <<-'END'
		FROM debian:bookworm-slim
		RUN ln -s ../../../bin/true /usr/local/sbin/apt-get
	END
	ours
	image=services
	make_of "$image" "$(platform_of "$arch")" examples/debian/Dockerfile examples/debian </dev/null
	runs_services cron sshd syslog-ng
	await "a line in the log" logs_a_line
	are_steady cron sshd syslog-ng
	stops 0 "$quick_ms"
	ends_with 2
}

# What stands in for it is Debian with what it has, too: Python, runit, its services and
# scripts. Its init is one that would be noticed.
baseimage() {
	local root=$work/docker/baseimage
	unpack "$kept/$arch.before.tar" today >>"$log" 2>&1 || fail "no stand-in for baseimage-docker"
	printf '#!/usr/bin/python3\nraise SystemExit("the original")\n' >"$root/sbin/my_init"
	chmod 755 "$root/sbin/my_init"
	tar -C "$root" -c . | take phusion/baseimage:noble-1.0.2
	rm -rf "$root"
}

two_lines() { grep -A 1 -x 'COPY --from=oya /sbin/ /sbin/' examples/baseimage/Dockerfile; }

native.examples.baseimage-child-runs-with-two-lines() {
	local package
	[[ $(cat README.md) == *"$(two_lines | sed 's/^/    /')"* ]] || fail "the README has other lines"
	needs_a_root
	ours
	baseimage
	image=beacon
	make_of "$image" "$(platform_of "$arch")" examples/baseimage/Dockerfile examples/baseimage </dev/null
	runs_services beacon cron sshd
	await "the line of its service" in_syslog " beacon: this is $(engine exec "$name" uname -n)$"
	are_steady beacon cron sshd
	engine exec "$name" pgrep -u nobody >/dev/null || fail "its service is somebody else"
	! engine exec "$name" pgrep runsv || fail "there are processes of runit"
	for package in python3 python3-minimal; do
		! has_package "$package" || fail "$package is still there"
	done
	stops 0 "$quick_ms"
	ends_with 2
	in_log '*** Running /etc/my_init.post_shutdown.d/10_syslog-ng.shutdown...' || fail "a shutdown script did not run"
}
