/* habit_table.c - see habit.h. What only prints something or tests its configuration stays,
 * too; where a letter means more than one thing, it is taken for what stays. */
#include "habit.h"

static const struct habit habits[] = {
	/* They go to the background unless told not to. */
	{"sshd", NULL, "-D|-d|-i|-t|-T|-G|-V", "add -D", NULL, NULL},
	{"dropbear", NULL, "-F|-i|-V|-h", "add -F", NULL, NULL},
	{"nginx", NULL, "daemon off|-t|-T|-v|-V|-h|-?|-s|-c", "add -g 'daemon off;'",
	 "/etc/nginx/nginx.conf", "daemonoff;"},
	{"apache2", NULL, "FOREGROUND|NO_DETACH|-X|-t|-S|-v|-V|-l|-L|-M|-h|stop|restart",
	 "add -DFOREGROUND", NULL, NULL},
	{"httpd", NULL,
	 "FOREGROUND|NO_DETACH|-X|-f|-i|-t|-S|-v|-V|-l|-L|-M|-h|-d|-e|-m|stop|restart",
	 "add -DFOREGROUND, to busybox's -f", NULL, NULL},
	{"lighttpd", NULL, "-D|-t|-p|-v|-V|-h|-1", "add -D", NULL, NULL},
	{"php-fpm*", NULL, "-F|--nodaemonize|-t|--test|-v|--version|-i|--info|-m|-h|--help|-y",
	 "add -F",
	 "/etc/php/*/fpm/php-fpm.conf|/etc/php*/php-fpm.conf|/etc/php-fpm.conf|"
	 "/usr/local/etc/php-fpm.conf|/usr/local/etc/php-fpm.d/zz-docker.conf",
	 "daemonize=no"},
	{"cron", NULL, "-f|-n|-V|-h", "add -f", NULL, NULL},
	{"crond", NULL, "-f|-n|-d|-x|-V|-h|-p", "add -f", NULL, NULL},
	{"atd", NULL, "-f|-d|-s|-V", "add -f", NULL, NULL},
	{"rsyslogd", NULL, "-n|-N|-d|-v", "add -n", NULL, NULL},
	{"syslog-ng", NULL,
	 "-F|--foreground|-s|--syntax-only|-V|--version|-h|--help|-i|--interactive|"
	 "--preprocess-into|--module-registry",
	 "add -F", NULL, NULL},
	{"syslogd", NULL, "-n|-F|-d|-v", "add -n", NULL, NULL},
	{"klogd", NULL, "-n|-d|-v", "add -n", NULL, NULL},
	{"dnsmasq", NULL,
	 "-k|--keep-in-foreground|-d|--no-daemon|--test|-v|--version|-w|--help|-C|--conf-file",
	 "add -k", "/etc/dnsmasq.conf", "keep-in-foreground"},
	{"chronyd", NULL, "-n|-d|-q|-Q|-p|-v|-h|--version|--help", "add -d", NULL, NULL},
	{"ntpd", NULL, "-n|--nofork|-d|-D|-q|--quit|-w|--wait-sync|-!|--version|-?|--help",
	 "add -n, to OpenBSD's -d", NULL, NULL},
	{"named", NULL, "-f|-g|-v|-V|-h", "add -f", NULL, NULL},
	{"snmpd", NULL, "-f|-v|-h|-H|--version|--help", "add -f", NULL, NULL},
	{"rpcbind", NULL, "-f|-d", "add -f", NULL, NULL},
	{"udhcpc", NULL, "-f|--foreground|-q|--quit", "add -f", NULL, NULL},
	{"telnetd", NULL, "-F|-i", "add -F", NULL, NULL},
	{"varnishd", NULL, "-F|-d|-C|-V|-x|-I", "add -F", NULL, NULL},
	{"keepalived", NULL, "-n|--dont-fork|-t|--config-test|-v|--version|-h|--help", "add -n",
	 NULL, NULL},
	/* They do so only when told. */
	{"mosquitto", "-d|--daemon", NULL, "leave out -d", NULL, NULL},
	{"memcached", "-d|--daemon", NULL, "leave out -d", NULL, NULL},
	{"redis-server", "--daemonize yes", NULL, "leave out --daemonize", NULL, NULL},
	{"dbus-daemon", "--fork|--system", "--nofork", "add --nofork", NULL, NULL},
	{"avahi-daemon", "-D|--daemonize", NULL, "leave out -D", NULL, NULL},
	{"haproxy", "-D", NULL, "leave out -D", NULL, NULL},
	{"start-stop-daemon", "-b|--background", "-K|--stop|-T|--status", "leave out --background",
	 NULL, NULL},
	{"hostapd", "-B", NULL, "leave out -B", NULL, NULL},
	{"wpa_supplicant", "-B", NULL, "leave out -B", NULL, NULL},
	{"rsync", "--daemon", "--no-detach", "add --no-detach", NULL, NULL},
	{"openvpn", "--daemon", NULL, "leave out --daemon", NULL, NULL},
	{"gunicorn", "-D|--daemon", NULL, "leave out --daemon", NULL, NULL},
	{"mongod", "--fork", NULL, "leave out --fork", NULL, NULL},
	{"mysqld", "--daemonize", NULL, "leave out --daemonize", NULL, NULL},
};

const struct habit *habit_at(uint32_t index)
{
	return index < COUNTOF(habits) ? &habits[index] : NULL;
}
