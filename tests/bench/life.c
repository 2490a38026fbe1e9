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

_Noreturn void life_fail(const struct life *life, const char *what)
{
	(void)fprintf(stderr, "bench: %s: %s\n", life->name, what);
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
	if (mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) < 0)
		fail("mounts of its own");
	if (subject->furnish)
		subject->furnish(subject->root);
	if (chroot(subject->root) < 0 || chdir("/") < 0)
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
	int null;

	memcpy(argv, subject->argv, subject->argc * sizeof(argv[0]));
	if (verb) {
		argv[subject->argc] = command;
		argv[subject->argc + 1] = strncpy(word, verb, sizeof(word) - 1);
	}
	reset_signals();
	null = open("/dev/null", O_WRONLY | O_CLOEXEC);
	enter_root(subject);
	(void)dup2(null, 2); /* what it logs */
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
	*exec_ns = 0;
	struct life life = {subject->name, 0, in[1], out[0], exec_ns};

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
		life_fail(life, "the command says nothing");
	return ns;
}

void proc_read(pid_t pid, const char *file, char *text, size_t size)
{
	char path[64];
	size_t length = 0;
	ssize_t count = 1;
	int fd;

	(void)snprintf(path, sizeof(path), "/proc/%d/%s", (int)pid, file);
	fd = open(path, O_RDONLY | O_CLOEXEC);
	while (fd >= 0 && count > 0 && length < size - 1) {
		count = read(fd, text + length, size - 1 - length);
		length += count > 0 ? (size_t)count : 0;
	}
	if (fd >= 0)
		(void)close(fd);
	text[length] = '\0';
}

int64_t proc_number(pid_t pid, const char *file, const char *word)
{
	char text[8192];
	const char *at = text;

	proc_read(pid, file, text, sizeof(text));
	while (strncmp(at, word, strlen(word)) != 0) {
		at = strchr(at, '\n');
		if (!at)
			fail(word);
		at++;
	}
	return strtoll(at + strlen(word), NULL, 10);
}

int64_t proc_switches(pid_t pid)
{
	return proc_number(pid, "status", "voluntary_ctxt_switches:") +
	       proc_number(pid, "status", "nonvoluntary_ctxt_switches:");
}

bool proc_sleeps(pid_t pid)
{
	char text[512];
	const char *state;

	proc_read(pid, "stat", text, sizeof(text));
	state = strrchr(text, ')');
	return state && state[2] == 'S';
}

/* One child at most, and it sleeps. */
static bool children_rest(const struct life *life)
{
	char file[64], text[4096];
	char *end;

	(void)snprintf(file, sizeof(file), "task/%d/children", (int)life->init);
	proc_read(life->init, file, text, sizeof(text));
	if (text[0] == '\0')
		return true;
	pid_t child = (pid_t)strtol(text, &end, 10);

	return strtol(end, NULL, 10) == 0 && proc_sleeps(child);
}

void life_await_rest(const struct life *life)
{
	const struct timespec nap = {0, 2000000};
	int64_t before = -1, switches;

	for (int i = 0; i < REST_TRIES_MAX; i++) {
		switches = proc_switches(life->init);
		if (switches == before && proc_sleeps(life->init) && children_rest(life))
			return;
		before = switches;
		(void)nanosleep(&nap, NULL);
	}
	life_fail(life, "it does not come to rest");
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
