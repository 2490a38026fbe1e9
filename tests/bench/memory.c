/* memory.c - see memory.h. The controller of the old hierarchy or of the new one.
 * Not the total of either: that counts in steps of many pages. */
#include "memory.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "life.h"

enum { TRIES_MAX = 1000 };

static const char *const tops[] = {"/sys/fs/cgroup/memory", "/sys/fs/cgroup"};
static char group[64]; /* "": there is none */

static const char *read_file(const char *name)
{
	static char text[8192];
	char path[128];
	ssize_t size;
	int fd;

	(void)snprintf(path, sizeof(path), "%s/%s", group, name);
	fd = open(path, O_RDONLY | O_CLOEXEC);
	size = fd < 0 ? -1 : read(fd, text, sizeof(text) - 1);
	if (fd >= 0)
		(void)close(fd);
	text[size < 0 ? 0 : size] = '\0';
	return text;
}

/* Of a line "WORD NUMBER" of memory.stat; -1: there is none. */
static int64_t stat_bytes(const char *word)
{
	size_t length = strlen(word);

	for (const char *at = read_file("memory.stat"); *at; at = strchr(at, '\n') + 1)
		if (strncmp(at, word, length) == 0 && at[length] == ' ')
			return strtoll(at + length, NULL, 10);
	return -1;
}

void memory_begin(void)
{
	for (size_t i = 0; i < sizeof(tops) / sizeof(tops[0]); i++) {
		(void)snprintf(group, sizeof(group), "%s/oya-bench-%d", tops[i], (int)getpid());
		if (mkdir(group, 0755) == 0 && memory_bytes() >= 0)
			return;
		(void)rmdir(group);
	}
	group[0] = '\0';
}

void memory_join(void)
{
	char path[128];
	int fd;

	if (!group[0])
		return;
	(void)snprintf(path, sizeof(path), "%s/cgroup.procs", group);
	fd = open(path, O_WRONLY | O_CLOEXEC);
	if (fd < 0 || write(fd, "0", 1) != 1)
		fail(path);
	(void)close(fd);
}

int64_t memory_bytes(void)
{
	int64_t kernel;
	const char *old;

	if (!group[0])
		return -1;
	old = read_file("memory.kmem.usage_in_bytes");
	if (*old)
		return strtoll(old, NULL, 10) + stat_bytes("rss") + stat_bytes("cache");
	kernel = stat_bytes("kernel");
	return kernel < 0 ? -1 : kernel + stat_bytes("anon") + stat_bytes("file");
}

/* Its last process may still be on its way out. */
void memory_end(void)
{
	const struct timespec nap = {0, 1000000};

	for (int i = 0; group[0] && i < TRIES_MAX && rmdir(group) < 0; i++)
		(void)nanosleep(&nap, NULL);
	group[0] = '\0';
}
