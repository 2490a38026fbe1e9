# shellcheck shell=bash disable=SC2034,SC2154 # the parts share their variables
# pod.sh - what holds a pod of podman's together: the image that podman makes of
# its catatonit, which is ours here, and our pause.

# holds_a_pod OPTION...: its orphans are reaped, and a stop ends it in time, with 0.
holds_a_pod() {
	local begin code
	engine pod create --name "$name" --network none --cgroup-parent "/$run" --share pid "$@" >>"$log" 2>&1 ||
		fail "no pod"
	engine pod start "$name" >>"$log" 2>&1 || fail "the pod does not start"
	infra=$(engine pod inspect --format '{{.InfraContainerID}}' "$name")
	engine run --rm --pod "$name" --pull never --cgroup-parent "/$run" "$image" sh -c "$make_orphans" \
		>>"$log" 2>&1 || fail "orphans are not reaped"
	begin=$(now_ms)
	engine pod stop -t "$stop_s" "$name" >>"$log" 2>&1 || fail "the pod cannot be stopped"
	took "$begin" 0 "$quick_ms"
	code=$(engine inspect --format '{{.State.ExitCode}}' "$infra")
	[ "$code" = 0 ] || fail "what holds the pod ended with $code"
}

podman.pod.held-by-our-catatonit() {
	holds_a_pod
	cmp "$(engine mount "$infra")/catatonit" "build/$arch/oya" || fail "another one holds it"
}

podman.pod.held-by-our-pause() {
	holds_a_pod --infra-image "$image" --infra-command /sbin/pause
	engine logs "$infra" 2>&1 | grep 'Shutting down, got signal: ' || fail "another one holds it"
}
