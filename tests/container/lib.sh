# shellcheck shell=bash disable=SC2034,SC2154 # the parts share their variables
# lib.sh - what a check under a real engine is made of; sourced by ci/container.sh.
#
# A check is a function: ENGINE.AREA.WHAT, or each.AREA.WHAT for every engine, or
# native.AREA.WHAT for docker on the machine's own architecture. It
# uses the engine by the word `engine`, and one container, $name, started by it.
# It waits for events. A bound is generous, never the thing measured.
patience_s=60
# When the engine kills what does not stop, and by when the rest has long stopped.
stop_s=40
quick_ms=30000

# skip REASON: this check says nothing here.
skip() {
	echo "# skipped: $*"
	exit 77
}

fail() {
	echo "# failed: $*"
	sed 's/^/# log: /' "$log" | head -c 10000
	exit 1
}

now_ms() { echo $(($(date +%s%N) / 1000000)); }

# await WHAT COMMAND...: until the command is true.
await() {
	local what=$1 begin=$SECONDS
	shift
	until "$@"; do
		[ $((SECONDS - begin)) -lt "$patience_s" ] || fail "waited in vain for $what"
		sleep 0.05
	done
}

# --- one container -----------------------------------------------------------

engine() { timeout -k 5 "$patience_s" "${client[@]}" "$@"; }

# start OPTION... COMMAND...: what it says is in $log. The image stands for @.
start() {
	engine run --rm --name "$name" "${place[@]}" "${@/#@/$image}" >>"$log" 2>&1 </dev/null &
	running=$!
}

# ends_with CODE
ends_with() {
	local code=0
	wait "$running" || code=$?
	[ "$code" = "$1" ] || fail "ended with $code, expected $1"
}

runs_to() {
	local code=$1
	shift
	start "$@"
	ends_with "$code"
}

in_log() { grep -q -a -F -e "$1" "$log"; }
# await_log TEXT: or the end of the container, which is an end without it.
await_log() {
	await "the text: $1" in_log_or_ended "$1"
	in_log "$1" || fail "ended without the text: $1"
}
in_log_or_ended() { in_log "$1" || ! kill -0 "$running" 2>/dev/null; }

tell() { engine kill -s "$1" "$name" >/dev/null || fail "cannot send $1"; }

# took SINCE FROM UP-TO: milliseconds since now_ms said SINCE.
took() {
	local ms=$(($(now_ms) - $1))
	if [ "$ms" -lt "$2" ] || [ "$ms" -gt "$3" ]; then
		fail "the stop took $ms ms, expected $2 to $3"
	fi
}

# stops FROM UP-TO [SECONDS]: as users stop it, in so many ms; SECONDS until the
# engine kills.
stops() {
	local begin
	begin=$(now_ms)
	engine stop -t "${3-$stop_s}" "$name" >/dev/null || fail "cannot be stopped"
	took "$begin" "$1" "$2"
}

# For a shell in a container: ends when they are gone.
make_orphans='prog orphans 200 && while grep -q -s "^State:.Z" /proc/[0-9]*/status; do true; done'

# make_of IMAGE PLATFORM DOCKERFILE DIR
make_of() {
	local variant='{{with .Variant}}/{{.}}{{end}}' platform=$2
	DOCKER_BUILDKIT=1 engine build -q "${building[@]}" --platform "$2" -t "$1" -f "$3" "$4" >>"$log" 2>&1 ||
		fail "$1 cannot be built"
	# podman does not say it.
	[ "$maker" = docker ] || variant='' platform=${2%/v7}
	[ "$(engine image inspect --format "{{.Os}}/{{.Architecture}}$variant" "$1")" = "$platform" ] ||
		fail "$1 is for another platform"
}

# --- all checks --------------------------------------------------------------

# The functions that are checks of an engine, and were asked for.
checks_of() {
	local check kinds="each|$1"
	[ "$1 $arch" != "docker $(uname -m)" ] || kinds="$kinds|native"
	for check in $(compgen -A function | grep -E "^($kinds)\."); do
		[[ $1.${check#*.} != "${CONTAINER_ONLY-}"* ]] || echo "$check"
	done
}

name_of() { echo "$arch/container/$maker.${1#*.}"; }

# skip_all REASON [ENGINE...]: on $arch.
skip_all() {
	local reason=$1 maker check
	shift
	[ $# -gt 0 ] || set -- docker podman
	for maker; do
		for check in $(checks_of "$maker"); do echo "skip $(name_of "$check"): $reason"; done
	done
}

run_check() {
	local seen code=0 reason name
	name=c$((count += 1)) log=$work/$maker.log
	: >"$log"
	seen=$("$1" 2>&1) || code=$?
	reason=$(sed -n 's/^# failed: //p' <<<"$seen" | head -n 1)
	if [ "$code" = 0 ]; then
		echo "ok $(name_of "$1")"
	elif [ "$code" = 77 ]; then
		echo "skip $(name_of "$1"): $(sed -n 's/^# skipped: //p' <<<"$seen")"
	else
		printf '%s\nnot ok %s: %s\n' "$seen" "$(name_of "$1")" "${reason:-ended early}"
		engine rm -f "$name" >/dev/null 2>&1
	fi
	[ "$maker" = docker ] || engine pod rm -f -a >/dev/null 2>&1
}

# run_engine ENGINE: all its checks on $arch, between its begin and its end.
run_engine() {
	local maker=$1 client=() place=() building=() image why='' check count=0
	[ -n "$(checks_of "$maker")" ] || return 0
	mkdir -p "$work/$maker"
	if "${maker}_begin" && works; then
		for check in $(checks_of "$maker"); do run_check "$check"; done
	else
		skip_all "$why" "$maker"
	fi
	"${maker}_end"
	rm -rf "${work:?}/$maker"
}
