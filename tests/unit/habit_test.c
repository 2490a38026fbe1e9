/* habit_test.c - which commands go to the background. */
#include "habit.h"

#include <stdio.h>
#include <string.h>

#include "test.h"

static struct habit_found found;

/* Words between blanks; '+' in one is a blank. */
static bool leaves_as(const char *command, bool is_open)
{
	static char buffer[256];
	const char *words[16] = {NULL};
	uint32_t count = 0;

	snprintf(buffer, sizeof(buffer), "%s", command);
	for (char *word = strtok(buffer, " "); word; word = strtok(NULL, " ")) {
		for (char *at = word; *at; at++)
			if (*at == '+')
				*at = ' ';
		words[count++] = word;
	}
	return habit_leaves(words, is_open, &found);
}

static bool leaves(const char *command)
{
	return leaves_as(command, false);
}

static void each_row(void)
{
	char name[64], command[256];

	const struct habit *h;

	for (uint32_t i = 0; (h = habit_at(i)); i++) {
		size_t length = strcspn(h->name, "*");
		const char *list = h->leaves ? h->leaves : h->stays;

		snprintf(name, sizeof(name), "%.*s%s", (int)length, h->name,
			 h->name[length] ? "8.2" : "");
		snprintf(command, sizeof(command), "/usr/sbin/%s -=", name);
		CHECK(leaves(command) == !h->leaves);
		for (const char *part = list; *part;
		     part += strcspn(part, "|"), part += *part == '|') {
			snprintf(command, sizeof(command), "exec %s %.*s", name,
				 (int)strcspn(part, "|"), part);
			for (char *at = command + strlen("exec ") + strlen(name) + 1; *at; at++)
				if (*at == ' ' && !h->leaves)
					*at = '+';
			CHECK(leaves(command) == (h->leaves != NULL));
		}
		CHECK((h->files != NULL) == (h->setting != NULL) && h->mend[0]);
	}
	test_end("habit.each-row.as-it-says");
}

static void words(void)
{
	CHECK(leaves("sshd") && leaves("sshd -e -p 22") && !leaves("sshd -eD") && !leaves("xsshd"));
	CHECK(leaves("nginx -g worker_processes+1;") && !leaves("nginx -g daemon+off;"));
	CHECK(!leaves("apache2 -DFOREGROUND") && !leaves("apache2 -D FOREGROUND") &&
	      leaves("apache2 -k start"));
	CHECK(leaves("syslog-ng -R x") && !leaves("syslog-ng --foreground"));
	CHECK(leaves("redis-server x --daemonize yes") && !leaves("redis-server --daemonize no"));
	CHECK(leaves("mosquitto -d") && !leaves("mosquitto -c d") &&
	      leaves("mosquitto --daemon=yes"));
	CHECK(!leaves("memcached -vd11") && leaves("rsync --daemon") &&
	      !leaves("rsync --no-detach --daemon"));
	CHECK(leaves("php-fpm82") && strcmp(found.version, "82") == 0);
	CHECK(leaves("php-fpm") && found.version[0] == '\0' &&
	      strcmp(found.program, "php-fpm") == 0);
	test_end("habit.words.letters-in-clusters-names-whole");
}

static void open_words(void)
{
	CHECK(!leaves_as("sshd -e", true) && leaves_as("mosquitto -d", true));
	CHECK(!leaves_as("mosquitto -c", true) && !leaves_as("rsync --daemon", true));
	test_end("habit.open-words.may-hold-what-is-lacking");
}

static void wrappers(void)
{
	CHECK(leaves("exec -a x sshd") && leaves("A=1 B= sshd") && leaves("env -u X A=1 sshd"));
	CHECK(leaves("exec chpst -u sshd -e /env cron") && strcmp(found.program, "cron") == 0);
	CHECK(!leaves("chpst -u nginx /app") && !leaves("setuser cron /app") &&
	      leaves("setuser app cron"));
	CHECK(leaves("nice -n 5 busybox crond -b") && !leaves("busybox crond -f"));
	CHECK(leaves("setlock -nx sshd cron") && leaves("softlimit -o 9 cron") &&
	      !leaves("softlimit -o sshd app"));
	CHECK(!leaves("chpst -Z sshd") && !leaves("exec") && !leaves("env A=1") &&
	      !leaves("su sshd"));
	test_end("habit.wrappers.what-they-execute");
}

static bool says(const char *text, const char *setting)
{
	return habit_file_says(text, strlen(text), setting);
}

static void files(void)
{
	CHECK(says("user x;\n daemon \t off ;\n", "daemonoff;") &&
	      says("user x; daemon off;", "daemonoff;"));
	CHECK(!says("# daemon off;\n", "daemonoff;") && !says(" ; daemonize = no", "daemonize=no"));
	CHECK(says("; x\ndaemonize = no\n", "daemonize=no") &&
	      !says("daemonize = yes", "daemonize=no"));
	CHECK(!says("daemon\noff;", "daemonoff;") && !says("daemon of", "daemonoff;") &&
	      !says("", "x"));
	test_end("habit.files.lines-that-say-so");
}

int main(void)
{
	each_row();
	words();
	open_words();
	wrappers();
	files();
	return test_result();
}
