/* rogue.c - odd launchers and hostile programs: what an init has to bear. As
 * prog.c, but rarer; a scenario puts it where it needs it.
 *
 *   rogue VERB [ARG...] */
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

#define SAY(...) (void)dprintf(2, __VA_ARGS__)

enum { NOBODY = 65534, NAME_MAX_SIZE = 120000 };

static int run(char **argv)
{
	(void)execv(argv[0], argv);
	return 127;
}

static int idle(void)
{
	while (pause() < 0)
		continue;
	return 0;
}

/* deaf IGNORED BLOCKED COMMAND...: sets of signals, in hexadecimal; bit 0 is
 * signal 1. By the raw call: the library hides some. */
static int do_deaf(char **argv)
{
	uint64_t ignored = strtoull(argv[0], NULL, 16), blocked = strtoull(argv[1], NULL, 16);
	const long action[8] = {(long)SIG_IGN}; /* as the kernel has it, all else 0 */

	for (int number = 1; number <= 64; number++)
		if (ignored >> (number - 1) & 1)
			(void)syscall(SYS_rt_sigaction, number, action, NULL, sizeof(ignored));
	(void)syscall(SYS_rt_sigprocmask, SIG_SETMASK, &blocked, NULL, sizeof(blocked));
	return run(argv + 2);
}

/* as NAME COMMAND...: with another argv[0]; as @COUNT: with one so long. */
static int do_as(char **argv)
{
	static char name[NAME_MAX_SIZE + 1];
	char *path = argv[1];

	argv[1] = argv[0];
	if (argv[0][0] == '@') {
		(void)memset(name, 'x', (size_t)strtoul(argv[0] + 1, NULL, 10) % NAME_MAX_SIZE);
		argv[1] = name;
	}
	(void)execv(path, argv + 1);
	return 127;
}

/* unread COMMAND...: standard error is a socket without room; whoever could
 * read it is a child of the command, and does not. */
static int do_unread(char **argv)
{
	static const char page[4096];
	int ends[2];

	if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) < 0)
		return errno;
	pid_t pid = fork();

	if (pid == 0)
		return idle();
	for (size_t size = sizeof(page); size > 0; size /= 2)
		while (send(ends[1], page, size, MSG_DONTWAIT) > 0)
			continue;
	if (pid < 0 || dup2(ends[1], 2) < 0)
		return errno;
	(void)close(ends[0]);
	(void)close(ends[1]);
	return run(argv);
}

/* pelt NUMBER...: signals for PID 1, for ever. */
static int do_pelt(char **argv)
{
	SAY("pelt ready\n");
	for (char **number = argv;; number = number[1] ? number + 1 : argv)
		if (syscall(SYS_kill, 1, atoi(*number)) < 0)
			return errno;
}

/* no-wait COMMAND...: whoever shares our standard descriptors does not wait
 * for them any more. */
static int do_no_wait(char **argv)
{
	for (int fd = 0; fd <= 2; fd++)
		if (fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK) < 0)
			return errno;
	return run(argv);
}

/* hang-up COMMAND...: the terminal is gone; the command is deaf to HUP. */
static int do_hang_up(char **argv)
{
	(void)signal(SIGHUP, SIG_IGN);
	if (ioctl(0, TIOCVHANGUP) < 0)
		return errno;
	return run(argv);
}

/* nest COMMAND...: as PID 1 of a namespace inside ours. */
static int do_nest(char **argv)
{
	int status;
	pid_t pid = (pid_t)syscall(SYS_clone, CLONE_NEWPID | SIGCHLD, 0, 0, 0, 0);

	if (pid == 0)
		_exit(run(argv));
	return pid < 0 ? errno : waitpid(pid, &status, 0) != pid;
}

static void on_term(int number)
{
	(void)number;
}

/* vfork: in the kernel until its child is gone, which never is; with a handler
 * TERM does not end it either. */
static int do_vfork(char **argv)
{
	(void)argv;
	(void)signal(SIGTERM, on_term);
	SAY("vfork ready\n");
	return vfork() == 0 ? idle() : errno;
}

/* silent COUNT: orphans whose parents asked for no signal, or for another. */
static int do_silent(char **argv)
{
	for (long made = 0; made < strtol(argv[0], NULL, 10); made++) {
		long pid = syscall(SYS_clone, made % 2 ? SIGUSR1 : 0, 0, 0, 0, 0);

		if (pid == 0) {
			(void)usleep(50000);
			_exit(9);
		}
	}
	return 0;
}

static void tell(const char *what, long result)
{
	bool is_denied = result < 0 && (errno == EPERM || errno == EACCES);

	SAY("reach %s %s\n", what, is_denied ? "denied" : result < 0 ? "FAILED" : "DONE");
}

/* leave PROGRAM [ARG...]: becomes it, and leaves it a dead child that nobody has
 * waited for and whose SIGCHLD is long gone. */
static int do_leave(char **argv)
{
	siginfo_t info;
	pid_t pid = fork();

	if (pid == 0)
		_exit(3);
	if (pid < 0 || waitid(P_PID, (id_t)pid, &info, WEXITED | WNOWAIT) < 0)
		return 1;
	return run(argv);
}

/* reach: what is there to be had of PID 1 for another user. */
static int do_reach(char **argv)
{
	char byte;
	struct iovec here = {&byte, 1}, there = {(void *)&byte, 1};

	(void)argv;
	if (setresgid(NOBODY, NOBODY, NOBODY) < 0 || setresuid(NOBODY, NOBODY, NOBODY) < 0)
		return errno;
	tell("kill", kill(1, SIGTERM));
	tell("ptrace", ptrace(PTRACE_SEIZE, 1, NULL, NULL));
	tell("memory", syscall(SYS_process_vm_readv, 1, &here, 1, &there, 1, 0));
	tell("mem", open("/proc/1/mem", O_RDWR));
	tell("environ", open("/proc/1/environ", O_RDONLY));
	tell("fd", open("/proc/1/fd/2", O_WRONLY));
	tell("cwd", open("/proc/1/cwd", O_RDONLY));
	return 0;
}

static const struct verb {
	const char *name;
	int least;
	int (*run)(char **argv);
} verbs[] = {
	{"deaf", 3, do_deaf},   {"as", 2, do_as},           {"unread", 1, do_unread},
	{"pelt", 1, do_pelt},   {"no-wait", 1, do_no_wait}, {"hang-up", 1, do_hang_up},
	{"nest", 1, do_nest},   {"vfork", 0, do_vfork},     {"silent", 1, do_silent},
	{"reach", 0, do_reach}, {"leave", 1, do_leave},
};

int main(int argc, char **argv)
{
	for (size_t i = 0; argc > 1 && i < sizeof(verbs) / sizeof(verbs[0]); i++)
		if (strcmp(argv[1], verbs[i].name) == 0 && argc - 2 >= verbs[i].least)
			return verbs[i].run(argv + 2);
	SAY("rogue: no such verb\n");
	return 100;
}
