/* process.c - children, signals to others, the terminal and the end. */
#define _GNU_SOURCE
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "result.h"
#include "sys_process.h"

int32_t sys_pid(void)
{
	return getpid();
}

int32_t sys_reap(int32_t *wstatus)
{
	return result(waitpid(-1, wstatus, WNOHANG));
}

int sys_kill(int32_t pid, int32_t signal)
{
	/* Outside a PID namespace of our own this would end the machine's work. */
	if (pid == -1 && getpid() != 1)
		return -EPERM;
	return result(kill(pid, signal));
}

int sys_pidfd_open(int32_t pid)
{
	return result(syscall(SYS_pidfd_open, pid, 0));
}

int sys_pidfd_kill(int fd, int32_t signal)
{
	return result(syscall(SYS_pidfd_send_signal, fd, signal, NULL, 0));
}

int32_t sys_terminal_front(void)
{
	pid_t front = 0;
	pid_t own = getpgrp();

	if (ioctl(STDIN_FILENO, TIOCGPGRP, &front) < 0)
		return 0;
	return front == own ? own : 0;
}

int sys_terminal_take_back(int32_t pgid)
{
	/* SIGTTOU is held back, so that this is allowed from behind. */
	return result(ioctl(STDIN_FILENO, TIOCSPGRP, &pgid));
}

void sys_exit(int32_t code)
{
	/* A filter may forbid the first, or both; the container must end. */
	(void)syscall(SYS_exit_group, code);
	(void)syscall(SYS_exit, code);
	(void)kill(getpid(), SIGKILL);
	for (;;)
		(void)pause();
}
