#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# As an init script: a link with the name of a service.
service_web 'prog sleep'
mkdir -p "$root$services/never" "$root/etc/init.d" "$work/init.d"
for name in web never nowhere; do
	ln -s ../../sbin/oya "$root/etc/init.d/$name"
	ln -s /usr/bin/sv "$work/init.d/$name"
done
start -- --skip-runit -- prog obey
our_runsv web
lsb() {
	script=$1
	shift
	expect_equal "$(said_by inside "/etc/init.d/$script" "$@")" \
		"$(SVDIR=$root$services said_by "$work/init.d/$script" "$@")"
}
await_stat web run
for word in status start reload u; do lsb web "$word"; done
lsb web -w 2 stop
await_stat web down
for word in status stop; do lsb web "$word"; done
lsb web status more
for word in '' s -x bogus; do lsb web $word; done
tell web x
await 'the end' is_unsupervised web
for word in status start; do lsb web "$word"; done
for word in status start; do lsb never "$word"; done
# With no such service it is oya under a wrong name.
code=0
inside /etc/init.d/nowhere status >"$work/said" 2>&1 || code=$?
expect_equal "$code $(head -n 1 "$work/said")" '100 oya: status: not one of its names'
