# shellcheck shell=bash disable=SC2034,SC2154 # the parts share their variables
# entrypoint.sh - our binary as what the image itself begins with.

# A service runs, `sv` speaks to it from outside, and the stop takes it along.
each.my-init.service-runs-and-stops() {
	start --entrypoint /sbin/my_init @
	await_log 'obey ready'
	await "sv status" eval 'engine exec "$name" /sbin/sv status web 2>&1 | grep -q "^run: web: (pid "'
	stops 0 "$quick_ms"
	ends_with 2
	in_log 'obey got TERM' || fail "the service got no TERM"
}

each.my-init.main-command-exit-code() { runs_to 5 --entrypoint /sbin/my_init @ -- prog exit 5; }

each.my-init.all-restrictions() {
	start --entrypoint /sbin/my_init --read-only --user 12345:12345 --cap-drop ALL \
		--security-opt no-new-privileges @
	await_log 'obey ready'
	stops 0 "$quick_ms"
	ends_with 2
}

each.entrypoint.each-name-runs-the-command() {
	local entrypoint
	for entrypoint in tini dumb-init catatonit; do
		runs_to 6 --entrypoint "/sbin/$entrypoint" @ -- prog exit 6
	done
}
