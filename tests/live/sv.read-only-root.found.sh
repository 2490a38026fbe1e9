#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# Where supervise/ cannot be in the service: ours looks where its supervisor put it.
service web 'exec prog sleep'
service web/log 'exec prog sleep'
mkdir -p "$root/run"
start --read-only -- --skip-runit -- prog obey
inside busybox mount -t tmpfs none /run
run_beside - nsenter --target "$pid" --mount --pid --root --wd -- runsv "$services/web"
is_up() { said_by our_sv status web | grep -q 'run: web.*; run: log'; }
await 'both' is_up
for name in web "$services/web"; do
	expect_equal "$(said_by our_sv status "$name")" \
		"run: $name: (pid N) Ns; run: log: (pid N) Ns
exit 0"
done
expect_equal "$(said_by our_sv status web/log)" 'run: web/log: (pid N) Ns
exit 0'
expect_equal "$(said_by our_sv restart web)" 'ok: run: web: (pid N) Ns
exit 0'
expect_equal "$(said_by our_sv -v exit web)" 'ok: web: runsv not running
exit 0'
