/* life.c - see life.h. */
#include "life.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { HEAR_MS_MAX = 20000, REST_TRIES_MAX = 10000 };

static int64_t *exec_ns; /* shared with what is about to become an init */

_Noreturn void fail(const char *what)
{
	(void)fprintf(stderr, "bench: %s: %s\n", what, strerror(errno));
	_exit(1);
}

int64_t now_ns(void)
{
	struct timespec t;

	(void)clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec * 1000000000L + t.tv_nsec;
}

/* Whatever we inherited ourselves: an engine's child has nothing ignored. */
static void reset_signals(void)
{
	const long none[4] = {0, 0, 0, 0}; /* the kernel's record; the library hides two */

	for (int number = 1; number <= 64; number++)
		(void)syscall(SYS_rt_sigaction, number, none, NULL, sizeof(uint64_t));
}

static void enter_root(const struct subject *subject)
{
	if (mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) < 0 || chroot(subject->root) < 0 ||
	    chdir("/") < 0)
		fail(subject->root);
	if (subject->has_proc && mount("proc", "/proc", "proc", 0, NULL) < 0)
		fail("mount /proc");
}

_Noreturn static void become_init(const struct subject *subject, const char *verb, bool traced)
{
	char *envp[] = {"PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
			"HOME=/root", "HOSTNAME=0123456789ab", NULL};
	char command[] = "/cmd", word[16] = "";
	char *argv[SUBJECT_ARGS_MAX + 3] = {NULL};

	memcpy(argv, subject->argv, subject->argc * sizeof(argv[0]));
	argv[subject->argc] = command;
	argv[subject->argc + 1] = strncpy(word, verb, sizeof(word) - 1);
	(void)dup2(open("/dev/null", O_WRONLY | O_CLOEXEC), 2); /* what it logs */
	reset_signals();
	enter_root(subject);
	(void)prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
	if (traced)
		(void)ptrace(PTRACE_TRACEME, 0, 0, 0);
	*exec_ns = now_ns();
	(void)execve(argv[0], argv, envp);
	fail(argv[0]);
}

struct life life_start(const struct subject *subject, const char *verb, bool traced)
{
	int in[2], out[2];

	if (!exec_ns)
		exec_ns = mmap(NULL, sizeof(*exec_ns), PROT_READ | PROT_WRITE,
			       MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (exec_ns == MAP_FAILED || pipe2(in, O_CLOEXEC) < 0 || pipe2(out, O_CLOEXEC) < 0)
		fail("pipes");
	struct life life = {.to_command = in[1], .from_command = out[0], .exec_ns = exec_ns};

	life.init = (pid_t)syscall(SYS_clone, CLONE_NEWPID | CLONE_NEWNS | SIGCHLD, 0, 0, 0, 0);
	if (life.init < 0)
		fail("namespaces");
	if (life.init == 0) {
		if (dup2(in[0], 0) < 0 || dup2(out[1], 1) < 0)
			fail("descriptors");
		become_init(subject, verb, traced);
	}
	(void)close(in[0]);
	(void)close(out[1]);
	return life;
}

int64_t life_hear(const struct life *life)
{
	struct pollfd told = {.fd = life->from_command, .events = POLLIN};
	int64_t ns;

	if (poll(&told, 1, HEAR_MS_MAX) != 1 ||
	    read(life->from_command, &ns, sizeof(ns)) != (ssize_t)sizeof(ns))
		fail("the command says nothing");
	return ns;
}

/* The contents of /proc/PID/FILE, ended by NUL. */
static void read_proc(pid_t pid, const char *file, char *text, size_t size)
{
	char path[64];
	int fd;
	ssize_t count;

	(void)snprintf(path, sizeof(path), "/proc/%d/%s", (int)pid, file);
	fd = open(path, O_RDONLY | O_CLOEXEC);
	count = fd < 0 ? -1 : read(fd, text, size - 1);
	if (fd >= 0)
		(void)close(fd);
	text[count < 0 ? 0 : count] = '\0';
}

int64_t life_number(const struct life *life, const char *file, const char *word)
{
	char text[8192];
	const char *at = text;

	read_proc(life->init, file, text, sizeof(text));
	while (strncmp(at, word, strlen(word)) != 0) {
		at = strchr(at, '\n');
		if (!at)
			fail(word);
		at++;
	}
	return strtoll(at + strlen(word), NULL, 10);
}

int64_t life_switches(const struct life *life)
{
	return life_number(life, "status", "voluntary_ctxt_switches:") +
	       life_number(life, "status", "nonvoluntary_ctxt_switches:");
}

static bool sleeps(pid_t pid)
{
	char text[512];
	const char *state;

	read_proc(pid, "stat", text, sizeof(text));
	state = strrchr(text, ')');
	return state && state[2] == 'S';
}

/* One child at most, and it sleeps. */
static bool children_rest(const struct life *life)
{
	char file[64], text[4096];
	char *end;

	(void)snprintf(file, sizeof(file), "task/%d/children", (int)life->init);
	read_proc(life->init, file, text, sizeof(text));
	if (text[0] == '\0')
		return true;
	pid_t child = (pid_t)strtol(text, &end, 10);

	return strtol(end, NULL, 10) == 0 && sleeps(child);
}

void life_await_rest(const struct life *life)
{
	const struct timespec nap = {0, 2000000};
	int64_t before = -1, switches;

	for (int i = 0; i < REST_TRIES_MAX; i++) {
		switches = life_switches(life);
		if (switches == before && sleeps(life->init) && children_rest(life))
			return;
		before = switches;
		(void)nanosleep(&nap, NULL);
	}
	fail("it does not come to rest");
}

void life_end(struct life *life)
{
	(void)close(life->to_command);
	if (waitpid(life->init, NULL, 0) != life->init)
		fail("wait");
	(void)close(life->from_command);
}

void life_kill(struct life *life)
{
	(void)kill(life->init, SIGKILL);
	life_end(life);
}
