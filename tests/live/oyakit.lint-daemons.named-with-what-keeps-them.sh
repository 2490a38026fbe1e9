#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/oyakit_lib.sh
. "$top/tests/live/oyakit_lib.sh"
# leaves PROGRAM HOW-TO-MEND SCRIPT
leaves() {
	service web "$3"
	finds "/etc/service/web/run: $1 goes to the background, and is started again and again; $2"
}
stays() {
	service web "$1"
	finds_nothing
}
leaves sshd 'add -D' 'exec /usr/sbin/sshd -e'
leaves sshd 'add -D' 'exec 2>&1
# sshd -D
mkdir -p /run/sshd
sshd -e # -D
'
leaves nginx "add -g 'daemon off;'" 'exec chpst -u app nginx -g "worker_processes 1;" >/dev/null'
leaves mosquitto 'leave out -d' 'exec mosquitto \
	-c /etc/m.conf -d'
leaves cron 'add -f' 'if [ -x /x ]; then
	exec cron -f
else
	exec cron -L 15
fi'
leaves mosquitto 'leave out -d' 'exec "$BIN/mosquitto" -d $OPTIONS'
leaves dbus-daemon 'add --nofork' 'exec dbus-daemon --system'
stays 'exec dbus-daemon --system --nofork'
stays 'exec dbus-daemon --session'
stays 'exec sshd -D -e'
stays 'exec nginx -g "daemon off;"'
stays 'exec sshd $OPTIONS'
stays 'exec sshd -o "x" "$@"'
stays '# exec sshd'
stays 'echo "exec sshd"'
stays 'exec echo sshd'
stays 'exec setuser nginx /app'
stays 'sshd
exec tail -f /x'
stays 'sshd &
wait'
stays 'sshd | cat'
stays 'exec cat <<END
sshd
END'
stays "exec echo 'it
sshd"
# Not what is no service, and not beyond a shell.
script /etc/my_init.d/10-a 'exec sshd'
script /etc/service/web/finish 'exec sshd'
script /etc/service/web/check 'exec sshd'
finds_nothing
file /etc/service/web/run '#!/usr/bin/python
sshd' 755
file /usr/bin/python '#!/bin/sh' 755
finds_nothing
file /etc/service/web/run '#!/usr/bin/env bash
exec sshd' 755
file /bin/bash '#!/bin/sh' 755
finds '/etc/service/web/run: sshd goes to the background, and is started again and again; add -D'
script /etc/service/web/log/run 'exec syslogd'
finds '/etc/service/web/log/run: syslogd goes to the background, and is started again and again; add -n'
service_file web 'user app' 'exec dnsmasq -x "a b"'
finds '/etc/service/web/run: dnsmasq goes to the background, and is started again and again; add -k'
service_file web 'exec dnsmasq ${OPTIONS}'
finds_nothing
service_file web 'exec dnsmasq -k'
finds_nothing
# What their own files may say.
service web 'exec nginx'
file /etc/nginx/nginx.conf 'user x;
daemon  off;
'
finds_nothing
service web 'exec php-fpm8.2'
file /etc/php/8.2/fpm/php-fpm.conf ';daemonize = no
daemonize = no'
finds_nothing
service web 'exec php-fpm8.2'
file /etc/php/8.1/fpm/php-fpm.conf 'daemonize = no'
file /etc/php/8.2/fpm/php-fpm.conf ';daemonize = no'
finds '/etc/service/web/run: php-fpm8.2 goes to the background, and is started again and again; add -F'
service web 'exec php-fpm'
file /usr/local/etc/php-fpm.d/zz-docker.conf 'daemonize = no'
finds_nothing
# A large file may end otherwise.
service web "exec sshd
$(head -c 65536 /dev/zero | tr '\0' '#')"
finds_nothing
