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
has_load() { busybox_in_edge cat /log/current 2>>"$log" | grep -q ' Load average: '; }

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
	[[ $(fact 1 CapBnd) == *" $1" ]] || fail "PID 1 has other capabilities"
	busybox_in_edge grep -q '^[^ ]* / [^ ]* ro,' /proc/mounts || fail "the root can be written"
	! in_edge /bin/sh -c true >/dev/null 2>&1 || fail "there is a shell"
}

each.examples.edge-serves-and-stops() {
	edge_image
	start --read-only --tmpfs /run --tmpfs /log:mode=1777 --cap-drop ALL --cap-add SETUID \
		--cap-add SETGID --cap-add KILL @
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
	begin=$(now_ms)
	engine pod stop edge >>"$log" 2>&1 || fail "the pod cannot be stopped"
	took "$begin" 0 "$quick_ms"
	[ "$(engine inspect --format '{{.State.ExitCode}}' "$name")" = 2 ] || fail "another exit code than 2"
}
