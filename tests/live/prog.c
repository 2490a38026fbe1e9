/* prog.c - what runs inside the containers of the live tests: one verb, one
 * behaviour. Says what it does on standard error, a line each.
 *
 *   prog VERB [ARG...]
 *
 * Built for each architecture (/bin/prog), and natively (/bin/nprog) for what an
 * emulator cannot do. */
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "prog_show.h"

static volatile sig_atomic_t got_term;

static void on_term(int number)
{
	(void)number;
	got_term = 1;
}

static long argument(char **argv, int index, long otherwise)
{
	for (int i = 0; i <= index; i++)
		if (!argv[i])
			return otherwise;
	return strtol(argv[index], NULL, 10);
}

static int idle(void)
{
	while (pause() < 0)
		continue;
	return 0;
}

static int64_t now_ms(void)
{
	struct timespec t;

	(void)clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* In short naps: an emulator begins a nap anew that a stop has interrupted. */
static void sleep_until(int64_t end_ms)
{
	const struct timespec nap = {0, 5000000};

	while (now_ms() < end_ms)
		(void)nanosleep(&nap, NULL);
}

static void sleep_ms(long ms)
{
	sleep_until(now_ms() + ms);
}

/* Ready only when TERM can be handled; returns when it came. */
static int64_t await_term(const char *verb)
{
	sigset_t term, before;
	struct sigaction action = {.sa_handler = on_term};

	(void)sigemptyset(&term);
	(void)sigaddset(&term, SIGTERM);
	(void)sigprocmask(SIG_BLOCK, &term, &before);
	(void)sigdelset(&before, SIGTERM);
	(void)sigaction(SIGTERM, &action, NULL);
	SAY("%s ready\n", verb);
	while (!got_term)
		(void)sigsuspend(&before);
	int64_t came_ms = now_ms();

	SAY("%s got TERM\n", verb);
	return came_ms;
}

/* trap-term [MS [CODE]]: on TERM works for MS more, then exits. */
static int do_trap_term(char **argv)
{
	sleep_until(await_term("trap-term") + argument(argv, 0, 0));
	SAY("trap-term exits\n");
	return (int)(argv[0] ? argument(argv, 1, 0) : 0);
}

static int do_obey(char **argv)
{
	(void)argv;
	(void)await_term("obey");
	return 0;
}

/* sleep: dies of TERM, as most programs do. */
static int do_sleep(char **argv)
{
	(void)argv;
	SAY("sleep ready\n");
	return idle();
}

static int do_ignore_term(char **argv)
{
	(void)argv;
	(void)signal(SIGTERM, SIG_IGN);
	SAY("ignore-term ready\n");
	return idle();
}

static int do_exit(char **argv)
{
	return (int)argument(argv, 0, 0);
}

static int do_die(char **argv)
{
	(void)raise((int)argument(argv, 0, SIGKILL));
	return 99;
}

/* kill PID NUMBER: any number, by the raw call. */
static int do_kill(char **argv)
{
	return syscall(SYS_kill, argument(argv, 0, 0), argument(argv, 1, 0)) < 0 ? errno : 0;
}

static int do_stop_self(char **argv)
{
	sigset_t term;

	(void)argv;
	(void)sigemptyset(&term);
	(void)sigaddset(&term, SIGTERM);
	(void)sigprocmask(SIG_BLOCK, &term, NULL);
	SAY("stop-self ready\n");
	(void)raise(SIGSTOP);
	SAY("stop-self got CONT\n");
	(void)await_term("stop-self");
	return 0;
}

/* orphans COUNT [CODE]: that many grandchildren, each left alone, each ends. */
static int do_orphans(char **argv)
{
	long count = argument(argv, 0, 1), made = 0;
	int code = (int)argument(argv, 1, 0), status;

	while (made < count) {
		pid_t pid = fork();

		if (pid == 0) {
			for (int i = 0; i < 100 && made + i < count; i++)
				if (fork() == 0)
					_exit(code);
			_exit(0);
		}
		if (pid > 0 && waitpid(pid, &status, 0) == pid)
			made += 100;
		else
			sleep_ms(1);
	}
	SAY("orphans made\n");
	return 0;
}

/* daemon COMMAND...: runs on by itself, in a session of its own. */
static int do_daemon(char **argv)
{
	pid_t pid = fork();

	if (pid != 0)
		return pid < 0 || waitpid(pid, NULL, 0) != pid;
	(void)setsid();
	if (fork() != 0)
		_exit(0);
	(void)execv(argv[0], argv);
	_exit(127);
}

/* owner COMMAND...: from a set-uid file; its owner's in every respect. */
static int do_owner(char **argv)
{
	if (setresuid(geteuid(), geteuid(), geteuid()) < 0)
		return errno;
	(void)execv(argv[0], argv);
	return 127;
}

/* mask: what was inherited, asked by the calls themselves. */
static int do_mask(char **argv)
{
	uint64_t mask = 0, ignored = 0;
	struct sigaction action;

	(void)argv;
	(void)syscall(SYS_rt_sigprocmask, SIG_BLOCK, NULL, &mask, sizeof(mask));
	for (int i = 1; i <= 64; i++)
		if (sigaction(i, NULL, &action) == 0 && action.sa_handler == SIG_IGN)
			ignored |= (uint64_t)1 << (i - 1);
	SAY("mask blocked %llx ignored %llx\n", (unsigned long long)mask,
	    (unsigned long long)ignored);
	return 0;
}

/* signals [LAST [NOT]]: says each but NOT by its number, until LAST (TERM). All 64
 * by the raw calls. */
static int do_signals(char **argv)
{
	long last = argument(argv, 0, SIGTERM), number = 0;
	long not = argument(argv, 1, 0);
	uint64_t all = ~(not ? (uint64_t)1 << (not -1) : 0);

	(void)syscall(SYS_rt_sigprocmask, SIG_SETMASK, &all, NULL, sizeof(all));
	SAY("signals ready\n");
	while (number != last) {
		number = syscall(SYS_rt_sigtimedwait, &all, NULL, NULL, sizeof(all));
		if (number > 0) /* -1: it was stopped meanwhile */
			SAY("signals got %ld\n", number);
	}
	return 0;
}

/* await-int: exits 7 at Ctrl-C. */
static int do_await_int(char **argv)
{
	sigset_t set;
	int number;

	(void)argv;
	(void)sigemptyset(&set);
	(void)sigaddset(&set, SIGINT);
	(void)sigprocmask(SIG_BLOCK, &set, NULL);
	SAY("await-int ready\n");
	(void)sigwait(&set, &number);
	SAY("await-int got INT\n");
	return 7;
}

/* crowd COUNT: that many idle processes, left alone. */
static int do_crowd(char **argv)
{
	for (long made = 0; made < argument(argv, 0, 1); made++)
		if (fork() == 0)
			return idle();
	return 0;
}

/* bomb: every process makes more, and none listens to TERM. */
static int do_bomb(char **argv)
{
	(void)argv;
	(void)signal(SIGTERM, SIG_IGN);
	(void)signal(SIGCHLD, SIG_IGN);
	SAY("bomb ready\n");
	for (;; sleep_ms(1))
		while (fork() >= 0)
			continue;
	return 0;
}

/* flood: writes to descriptor 2 for ever. */
static int do_flood(char **argv)
{
	(void)argv;
	while (dprintf(2, "%0255d\n", 0) > 0)
		continue;
	return errno;
}

/* fill PATH: leaves no room in a FIFO, without changing anybody's descriptor. */
static int do_fill(char **argv)
{
	char page[4096] = {0};
	int fd = open(argv[0], O_RDWR | O_NONBLOCK);

	if (fd < 0)
		return errno;
	for (size_t size = sizeof(page); size > 0; size /= 2)
		while (write(fd, page, size) > 0)
			continue;
	return 0;
}

/* unread FIFO: 0 while it holds what nobody has read. */
static int do_unread(char **argv)
{
	int count = 0;
	int fd = open(argv[0], O_RDONLY | O_NONBLOCK);

	return fd < 0 || ioctl(fd, FIONREAD, &count) < 0 || count == 0;
}

/* sibling CODE [COMMAND...]: our parent gets a child that it never made. */
static int do_sibling(char **argv)
{
	long pid = syscall(SYS_clone, CLONE_PARENT | SIGCHLD, 0, 0, 0, 0);

	if (pid == 0)
		_exit((int)argument(argv, 0, 0));
	if (pid > 0 && argv[0] && argv[1])
		(void)execv(argv[1], argv + 1);
	return pid < 0 ? errno : 0;
}

static int run_alone(void *unused)
{
	(void)unused;
	sleep_ms(300);
	(void)await_term("thread");
	(void)syscall(SYS_exit_group, 5);
	return 0;
}

/* leaderless: the first thread ends, another one goes on until TERM. */
static int do_leaderless(char **argv)
{
	static _Alignas(16) char stack[65536];

	(void)argv;
	if (clone(run_alone, stack + sizeof(stack),
		  CLONE_VM | CLONE_FS | CLONE_FILES | CLONE_SIGHAND | CLONE_THREAD, NULL) < 0)
		return errno;
	(void)syscall(SYS_exit, 0);
	return 99;
}

/* parent COMMAND...: as PID 1, reaps everybody, and exits with the command's
 * code. TERM does not end it. */
static int do_parent(char **argv)
{
	int status, code = 0;
	pid_t pid, first = fork();

	if (first == 0) {
		(void)execv(argv[0], argv);
		_exit(127);
	}
	while ((pid = wait(&status)) > 0 || errno == EINTR)
		if (pid == first)
			code = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
	return code;
}

/* hold PID: its zombie cannot be reaped until our standard input ends. */
static int do_hold(char **argv)
{
	char byte;

	if (ptrace(PTRACE_SEIZE, (pid_t)argument(argv, 0, 0), NULL, NULL) < 0)
		return errno;
	SAY("hold ready\n");
	while (read(0, &byte, 1) > 0)
		continue;
	return 0;
}

static const struct verb {
	const char *name;
	int (*run)(char **argv);
} verbs[] = {
	{"obey", do_obey},       {"ignore-term", do_ignore_term},
	{"exit", do_exit},       {"die", do_die},
	{"orphans", do_orphans}, {"daemon", do_daemon},
	{"mask", do_mask},       {"fds", do_fds},
	{"env", do_env},         {"kill", do_kill},
	{"bomb", do_bomb},       {"flood", do_flood},
	{"sleep", do_sleep},     {"stop-self", do_stop_self},
	{"tty", do_tty},         {"trap-term", do_trap_term},
	{"sibling", do_sibling}, {"leaderless", do_leaderless},
	{"parent", do_parent},   {"hold", do_hold},
	{"fill", do_fill},       {"cwd", do_cwd},
	{"crowd", do_crowd},     {"await-int", do_await_int},
	{"about", do_about},     {"signals", do_signals},
	{"owner", do_owner},     {"unread", do_unread},
};

int main(int argc, char **argv)
{
	for (size_t i = 0; argc > 1 && i < sizeof(verbs) / sizeof(verbs[0]); i++)
		if (strcmp(argv[1], verbs[i].name) == 0)
			return verbs[i].run(argv + 2);
	SAY("prog: no such verb\n");
	return 100;
}
