/* volley.c - as PID 1: starts a program again and again, and sends it a signal at
 * ever later moments of its life.
 *
 *   volley COUNT LAST_US SIGNAL COMMAND [ARG...]
 *
 * LAST_US below 0: as PID 1 of a namespace of its own, the signal being held back, so
 * that the kernel does not drop what comes first; up to -LAST_US.
 * After each try everybody has to end by himself. Says how the program ended,
 * as "volley: TEXT xTIMES" lines. */
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static int64_t now_ns(void)
{
	struct timespec t;

	(void)clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

/* Returns the pid of a program that executes by now, or -1. */
static pid_t start(char **argv, int number, bool as_first)
{
	int tell[2];
	char byte;
	sigset_t set;

	if (pipe2(tell, O_CLOEXEC) < 0)
		return -1;
	pid_t pid = (pid_t)syscall(SYS_clone, (as_first ? CLONE_NEWPID : 0) | SIGCHLD, 0, 0, 0, 0);

	if (pid == 0) {
		(void)sigemptyset(&set);
		(void)sigaddset(&set, number);
		if (as_first)
			(void)sigprocmask(SIG_BLOCK, &set, NULL);
		(void)execv(argv[0], argv);
		(void)!write(tell[1], "x", 1);
		_exit(125);
	}
	(void)close(tell[1]);
	if (read(tell[0], &byte, 1) != 0)
		pid = -1;
	(void)close(tell[0]);
	return pid;
}

/* How it ended; -1: it could not start. Returns when nobody is left. */
static int try_once(char **argv, int number, int64_t after_ns)
{
	int status, ended = -1;
	pid_t pid = start(argv, number, after_ns < 0), dead;
	int64_t since = now_ns();

	if (pid < 0)
		return -1;
	while (now_ns() - since < llabs(after_ns))
		continue;
	(void)kill(pid, number);
	while ((dead = wait(&status)) > 0 || errno == EINTR)
		if (dead == pid)
			ended = status;
	return ended;
}

int main(int argc, char **argv)
{
	static int times[65536];
	long count = argc > 4 ? strtol(argv[1], NULL, 10) : 0;
	long last_us = argc > 4 ? strtol(argv[2], NULL, 10) : 0;

	for (long i = 0; i < count; i++) {
		int status = try_once(argv + 4, atoi(argv[3]), last_us * 1000 * (i + 1) / count);

		if (status < 0)
			return 125;
		times[status & 0xffff]++;
	}
	for (int status = 0; status < 65536; status++)
		if (times[status] > 0)
			(void)printf("volley: %s %d x%d\n", WIFSIGNALED(status) ? "signal" : "exit",
				     WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status),
				     times[status]);
	return 0;
}
