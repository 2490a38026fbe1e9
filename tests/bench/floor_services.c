/* floor_services.c - the least a supervisor can do: for each directory in DIR makes
 * supervise/ with one FIFO `control`, which it holds open, and starts ./run in a
 * session of its own; starts again, at once, what lived for a second; on TERM sends
 * TERM to all, and ends when all have.
 *
 *   floor_services DIR [-]      -: starts them, and makes nothing */
#include <fcntl.h>
#include <linux/close_range.h>
#include <sched.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include "raw.h"

enum { SERVICES_MAX = 1024, NAME_SIZE = 8, YOUNG_MS = 1000 };

void begin(long *stack);

RAW_START(begin);

struct service {
	int32_t pid;         /* 0: it does not run */
	uint32_t started_ms; /* wraps around, as the differences do */
	char name[NAME_SIZE];
};

static struct service services[SERVICES_MAX];
static uint32_t count;
static uint32_t running;
static long envp;

static uint32_t now_ms(void)
{
	return (uint32_t)(raw_now_ns() / 1000000);
}

/* The descriptors are shared until the child gets its own copy of the first three:
 * copying all, to close them at once, takes longer. */
static void start(struct service *s)
{
	const char *argv[] = {"./run", 0};
	long pid = raw4(SYS_clone, CLONE_VM | CLONE_VFORK | CLONE_FILES | SIGCHLD, 0, 0, 0);

	if (pid == 0) {
		(void)raw4(SYS_close_range, 3, UINT32_MAX, CLOSE_RANGE_UNSHARE, 0);
		(void)raw4(SYS_setsid, 0, 0, 0, 0);
		(void)raw4(SYS_chdir, RAW_POINTER(s->name), 0, 0, 0);
		raw_mask(SIG_SETMASK, 0);
		(void)raw4(SYS_execve, RAW_POINTER(argv[0]), RAW_POINTER(argv), envp, 0);
		raw_exit(127);
	}
	s->pid = (int32_t)pid;
	s->started_ms = now_ms();
	running++;
}

static void make_control(const struct service *s)
{
	static const char rest[] = "/supervise\0control";
	char path[NAME_SIZE + sizeof(rest)];
	char *end = path;

	for (const char *c = s->name; *c;)
		*end++ = *c++;
	for (uint32_t i = 0; i < sizeof(rest); i++)
		end[i] = rest[i];
	(void)raw4(SYS_mkdir, RAW_POINTER(path), 0700, 0, 0);
	end[sizeof("/supervise") - 1] = '/';
	(void)raw4(SYS_mknod, RAW_POINTER(path), S_IFIFO | 0600, 0, 0);
	(void)raw4(SYS_open, RAW_POINTER(path), O_RDWR | O_NONBLOCK | O_CLOEXEC, 0, 0);
}

static void add(const char *name, int is_bare)
{
	struct service *s = &services[count];

	if (name[0] == '.' || count == SERVICES_MAX)
		return;
	count++;
	for (uint32_t i = 0; i < NAME_SIZE - 1 && name[i]; i++)
		s->name[i] = name[i];
	if (!is_bare)
		make_control(s);
	start(s);
}

/* Of an entry: 16 bytes of numbers, the size of all, the kind, the name. */
static void add_all(int is_bare)
{
	char entries[4096];
	long directory = raw4(SYS_open, RAW_POINTER("."), O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0, 0);
	long size;

	while ((size = raw4(SYS_getdents64, directory, RAW_POINTER(entries), sizeof(entries), 0)) >
	       0)
		for (const char *e = entries; e < entries + size;) {
			add(e + 19, is_bare);
			e += (uint8_t)e[16] | (uint8_t)e[17] << 8;
		}
	(void)raw4(SYS_close, directory, 0, 0, 0);
}

static void reap(int is_stopping)
{
	long pid;

	while ((pid = raw4(SYS_wait4, -1, 0, WNOHANG, 0)) > 0)
		for (struct service *s = services; s < services + count; s++) {
			if (s->pid != pid)
				continue;
			s->pid = 0;
			running--;
			if (!is_stopping && now_ms() - s->started_ms >= YOUNG_MS)
				start(s);
			break;
		}
}

static void stop(void)
{
	for (struct service *s = services; s < services + count; s++)
		if (s->pid)
			(void)raw4(SYS_kill, s->pid, SIGTERM, 0, 0);
}

void begin(long *stack)
{
	const uint64_t all = ~(uint64_t)0;
	int is_stopping = 0;
	long number;

	envp = RAW_POINTER(stack + stack[0] + 2);
	raw_mask(SIG_SETMASK, all);
	(void)raw4(SYS_chdir, stack[2], 0, 0, 0);
	add_all(stack[0] > 2);
	for (;;) {
		number = raw_take_signal(all);
		if (number == SIGTERM)
			stop();
		is_stopping |= number == SIGTERM;
		reap(is_stopping);
		if (is_stopping && running == 0)
			raw_exit(0);
	}
}
