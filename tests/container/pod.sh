# shellcheck shell=bash
# pod.sh - what holds a pod of podman's together: the image that podman makes of
# its catatonit, which is ours here, and our pause.

begin_pod() {
	engine pod create --name "$name" --network none --cgroup-parent "/$run" --share pid "$@" >"$log" 2>&1 &&
		engine pod start "$name" >>"$log" 2>&1 || fail "no pod"
	infra=$(engine pod inspect --format '{{.InfraContainerID}}' "$name")
}

# Stops it in time, and all in it ended with 0.
end_pod() {
	local begin=$SECONDS code
	engine pod stop -t 50 "$name" >>"$log" 2>&1 || fail "the pod cannot be stopped"
	[ $((SECONDS - begin)) -lt 30 ] || fail "the stop took $((SECONDS - begin)) s"
	code=$(engine inspect --format '{{.State.ExitCode}}' "$infra")
	[ "$code" = 0 ] || fail "pause ended with $code"
	engine pod rm -f "$name" >>"$log" 2>&1 || fail "the pod cannot be removed"
}

podman.pod.held-by-our-catatonit() {
	begin_pod
	cmp "$(engine mount "$infra")/catatonit" "build/$arch/oya" || fail "another one holds it"
	end_pod
}

podman.pod.orphans-reaped() {
	begin_pod
	engine run --rm --pod "$name" --pull never --cgroup-parent "/$run" "$image" sh -c 'prog orphans 200 &&
		while grep -q -s "^State:.Z" /proc/[0-9]*/status; do true; done' >>"$log" 2>&1 ||
		fail "not reaped"
	end_pod
}

podman.pod.held-by-our-pause() {
	begin_pod --infra-image "$image" --infra-command /sbin/pause
	end_pod
}
