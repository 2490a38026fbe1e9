/* spawn.c - sys_spawn(): one child, as its plan says.
 *
 * The child shares our memory until it executes (vfork), so it makes only
 * calls that do not wait and changes only its own locals. All signals are
 * held back meanwhile, so none can reach it before it is ready. How the exec
 * went comes back through a pipe that exec closes, never as an exit code;
 * under an emulator, where vfork is fork, that still holds. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "result.h"
#include "sys_process.h"

_Noreturn static void run_child(const struct spawn_plan *plan, int report_fd)
{
	static const uint64_t none;
	char *const *argv = (char *const *)(uintptr_t)plan->argv;
	char *const *envp = (char *const *)(uintptr_t)plan->envp;
	int error;

	if (plan->takes_terminal) {
		pid_t self = getpid();

		/* A terminal that refuses is no reason not to run. */
		(void)setpgid(0, 0);
		(void)ioctl(STDIN_FILENO, TIOCSPGRP, &self);
	}
	if (plan->cwd && chdir(plan->cwd) < 0)
		(void)chdir("/");
	(void)syscall(SYS_rt_sigprocmask, SIG_SETMASK, &none, NULL, sizeof(none));
	(void)execve(plan->path, argv, envp);
	error = errno;
	/* Shorter than PIPE_BUF, so the write is whole; nobody else writes. */
	(void)!write(report_fd, &error, sizeof(error));
	(void)syscall(SYS_exit_group, 127);
	for (;;)
		(void)kill(getpid(), SIGKILL);
}

/* Waits until the child has executed or failed. Returns 0 or the errno. */
static int read_report(int fd)
{
	int error = 0;
	ssize_t r;

	do
		r = read(fd, &error, sizeof(error));
	while (r < 0 && errno == EINTR);
	return r == (ssize_t)sizeof(error) ? error : 0;
}

int32_t sys_spawn(const struct spawn_plan *plan)
{
	int report[2];
	int error;
	pid_t pid;

	if (pipe2(report, O_CLOEXEC) < 0)
		return -errno;
	pid = vfork();
	if (pid == 0)
		run_child(plan, report[1]);
	error = pid < 0 ? errno : 0;
	(void)close(report[1]);
	if (pid > 0)
		error = read_report(report[0]);
	(void)close(report[0]);
	if (pid > 0 && error != 0)
		(void)waitpid(pid, NULL, 0); /* it is past its last call */
	return error ? -error : pid;
}
