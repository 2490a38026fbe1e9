#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# Services are started before main, after everything of the startup.
service web 'echo "web $A" >&2; exec prog obey'
script /etc/my_init.d/10-a 'echo a >/etc/container_environment/A'
script "$hooks_before/10-b" 'echo "before hook" >&2'
script "$hooks_after/10-c" 'echo "after hook" >&2'
mkdir "$root/etc/container_environment"
start -- prog obey
await_count 'obey ready' 2
send TERM
expect_exit 2
expect_order '*** Running /etc/my_init.d/10-a...' '*** Booting runit daemon...' \
	'*** Runit started as PID 1' '*** Running prog obey...' '*** Shutting down prog (PID ' \
	'before hook' '*** Shutting down runit daemon (PID 1)...' 'after hook' \
	'*** Init system aborted.' '*** Killing all processes...'
expect_order 'Booting' 'web a' 'before hook' 'obey got TERM' 'after hook'
