/* process.c - children, and signals to others. */
#define _GNU_SOURCE
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "kernel.h"
#include "sys_child.h"
#include "sys_process.h"

int32_t sys_pid(void)
{
	return (int32_t)call(SYS_getpid, 0);
}

int32_t sys_reap(int32_t pid, int32_t *wstatus)
{
	return (int32_t)call(SYS_wait4, pid, wstatus, WNOHANG | WUNTRACED, NULL);
}

int32_t sys_ended(int32_t pid)
{
	siginfo_t info = {0};
	long r = call(SYS_waitid, pid == SYS_ANY_CHILD ? P_ALL : P_PID, pid, &info,
		      WEXITED | WNOHANG | WNOWAIT, NULL);

	return r < 0 ? (int32_t)r : info.si_pid;
}

int sys_kill(int32_t pid, int32_t signal)
{
	/* Outside a PID namespace of our own this would end the machine's work. */
	if (pid == -1 && sys_pid() != 1)
		return -EPERM;
	return (int)call(SYS_kill, pid, signal);
}

int sys_pidfd_open(int32_t pid)
{
	return (int)call(SYS_pidfd_open, pid, 0);
}

int sys_pidfd_kill(int fd, int32_t signal)
{
	return (int)call(SYS_pidfd_send_signal, fd, signal, NULL, 0);
}

int sys_adopt_orphans(void)
{
	return (int)call(SYS_prctl, PR_SET_CHILD_SUBREAPER, 1L);
}

int sys_die_with_parent(int32_t signal)
{
	return (int)call(SYS_prctl, PR_SET_PDEATHSIG, (long)signal);
}
