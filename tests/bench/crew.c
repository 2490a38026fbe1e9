/* crew.c - see crew.h. */
#include "crew.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "memory.h"

enum { NAP_NS = 1000000, HEAR_NAPS_MAX = 30000, REST_TRIES_MAX = 3000, REST_NAPS = 10 };

static int program;         /* the service */
static uint32_t to_furnish; /* services of the next life */

void crew_begin(const char *service)
{
	program = open(service, O_RDONLY | O_CLOEXEC);
	if (program < 0)
		fail(service);
}

static void nap(uint32_t times)
{
	const struct timespec t = {0, (long)times * NAP_NS};

	(void)nanosleep(&t, NULL);
}

/* --- its root ------------------------------------------------------------------- */

static void put_program(void)
{
	int run = open("run", O_WRONLY | O_CREAT | O_CLOEXEC, 0755);
	off_t begin = 0;

	if (run < 0 || sendfile(run, program, &begin, 1 << 20) <= 0 || close(run) < 0)
		fail("run");
}

/* Each has the program itself as its ./run: what a shell costs is nobody's merit. */
static void put_services(FILE *inittab)
{
	char name[32];

	for (uint32_t i = 0; i < to_furnish; i++) {
		(void)snprintf(name, sizeof(name), "service/%04u", i);
		if (mkdir(name, 0755) < 0)
			fail(name);
		(void)strcat(name, "/run");
		if (link("run", name) < 0)
			fail(name);
		(void)fprintf(inittab, "::respawn:/etc/%s\n", name);
	}
}

static void furnish(const char *root)
{
	FILE *inittab;

	if (chdir(root) < 0 || mount("tmpfs", "etc", "tmpfs", 0, "size=64m") < 0 ||
	    chdir("etc") < 0 || mkdir("service", 0755) < 0)
		fail("tmpfs");
	put_program();
	inittab = fopen("inittab", "we");
	if (!inittab)
		fail("inittab");
	put_services(inittab);
	(void)fclose(inittab);
	/* runsvdir waits for a second where a directory has just changed. */
	if (utimensat(AT_FDCWD, "service", (const struct timespec[2]){{0, 0}, {0, 0}}, 0) < 0)
		fail("service");
	memory_join();
}

struct life crew_start(struct subject *subject, uint32_t service_count)
{
	subject->furnish = furnish;
	to_furnish = service_count;
	return life_start(subject, NULL, false);
}

/* --- who is in it --------------------------------------------------------------- */

static bool is_service(pid_t pid)
{
	char name[32];

	proc_read(pid, "comm", name, sizeof(name));
	return strcmp(name, "run\n") == 0;
}

static void add(struct crew *crew, pid_t pid)
{
	if (is_service(pid)) {
		if (crew->service_count < CREW_MAX)
			crew->service[crew->service_count++] = pid;
	} else if (crew->supervisor_count < CREW_MAX * 2) {
		crew->supervisor[crew->supervisor_count++] = pid;
	}
}

static void find(const struct life *life, struct crew *crew)
{
	static char text[CREW_MAX * 2 * 8];
	char file[64];

	crew->service_count = 0;
	crew->supervisor_count = 1;
	crew->supervisor[0] = life->init;
	for (uint32_t i = 0; i < crew->supervisor_count; i++) {
		char *at = text, *end;
		long pid;

		(void)snprintf(file, sizeof(file), "task/%d/children", (int)crew->supervisor[i]);
		proc_read(crew->supervisor[i], file, text, sizeof(text));
		for (; (pid = strtol(at, &end, 10)) > 0; at = end)
			add(crew, (pid_t)pid);
	}
}

static bool all_sleep(const struct crew *crew)
{
	for (uint32_t i = 0; i < crew->supervisor_count; i++)
		if (!proc_sleeps(crew->supervisor[i]))
			return false;
	return true;
}

/* The pipe is not listened at: each wake-up of ours would take a CPU away. */
int64_t crew_hear_all(const struct life *life, uint32_t service_count)
{
	const int wanted = (int)(service_count * sizeof(int64_t));
	int64_t last_ns, ns;
	int there = 0;

	for (int i = 0; *(volatile const int64_t *)life->exec_ns == 0 || there < wanted; i++) {
		if (ioctl(life->from_command, FIONREAD, &there) < 0 || i > HEAR_NAPS_MAX)
			life_fail(life, "not all services run");
		nap(1);
	}
	last_ns = *life->exec_ns;
	for (uint32_t i = 0; i < service_count; i++) {
		ns = life_hear(life);
		last_ns = ns > last_ns ? ns : last_ns;
	}
	return last_ns;
}

void crew_await_rest(const struct life *life, struct crew *crew, uint32_t service_count)
{
	int64_t before = -1, switches;

	for (int i = 0; i < REST_TRIES_MAX; i++) {
		nap(REST_NAPS);
		find(life, crew);
		switches = crew_switches(crew);
		if (switches == before && crew->service_count == service_count && all_sleep(crew))
			return;
		before = switches;
	}
	life_fail(life, "it does not come to rest");
}

/* --- sums ----------------------------------------------------------------------- */

int64_t crew_sum(const struct crew *crew, const char *file, const char *word)
{
	int64_t sum = 0;

	for (uint32_t i = 0; i < crew->supervisor_count; i++)
		sum += proc_number(crew->supervisor[i], file, word);
	return sum;
}

int64_t crew_switches(const struct crew *crew)
{
	int64_t sum = 0;

	for (uint32_t i = 0; i < crew->supervisor_count; i++)
		sum += proc_switches(crew->supervisor[i]);
	return sum;
}

int64_t crew_descriptors(const struct crew *crew)
{
	int64_t count = 0;
	char path[64];

	for (uint32_t i = 0; i < crew->supervisor_count; i++) {
		DIR *directory;

		(void)snprintf(path, sizeof(path), "/proc/%d/fd", (int)crew->supervisor[i]);
		directory = opendir(path);
		if (!directory)
			fail(path);
		for (const struct dirent *e; (e = readdir(directory)) != NULL;)
			count += e->d_name[0] != '.';
		(void)closedir(directory);
	}
	return count;
}
