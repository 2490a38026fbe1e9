/* interject.c - sends SIGTSTP to the next child of a process when it is ready to
 * execute: its mask is empty, and nothing but the execve is left to do. x86_64.
 *
 *   interject PID
 *
 * Says when it has attached. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

static void need(long result, const char *what)
{
	if (result >= 0)
		return;
	perror(what);
	exit(1);
}

/* Lets it run to the next entry or end of a system call, and says of which. */
static long next_call(pid_t pid)
{
	struct user_regs_struct regs;
	int status;

	need(ptrace(PTRACE_SYSCALL, pid, NULL, NULL), "PTRACE_SYSCALL");
	need(waitpid(pid, &status, __WALL), "waitpid");
	if (!WIFSTOPPED(status))
		exit(1);
	need(ptrace(PTRACE_GETREGS, pid, NULL, &regs), "PTRACE_GETREGS");
	return (long)regs.orig_rax;
}

/* The one change of its mask is right before the execve. */
static void run_to_empty_mask(pid_t pid)
{
	while (next_call(pid) != SYS_rt_sigprocmask)
		continue;
	(void)next_call(pid);
}

static pid_t next_child(pid_t parent)
{
	unsigned long child = 0;
	int status = 0;

	while (status >> 8 != (SIGTRAP | PTRACE_EVENT_VFORK << 8)) {
		if (status != 0)
			need(ptrace(PTRACE_CONT, parent, NULL, NULL), "PTRACE_CONT");
		need(waitpid(parent, &status, __WALL), "waitpid");
		if (!WIFSTOPPED(status))
			exit(1);
	}
	need(ptrace(PTRACE_GETEVENTMSG, parent, NULL, &child), "PTRACE_GETEVENTMSG");
	need(waitpid((pid_t)child, &status, __WALL), "waitpid");
	return (pid_t)child;
}

int main(int argc, char **argv)
{
	pid_t parent = argc > 1 ? (pid_t)atol(argv[1]) : 0;
	pid_t child;
	int status;

	need(ptrace(PTRACE_SEIZE, parent, NULL, PTRACE_O_TRACEVFORK), "PTRACE_SEIZE");
	puts("interject ready");
	fflush(stdout);
	child = next_child(parent);
	run_to_empty_mask(child);
	need(kill(child, SIGTSTP), "kill");
	need(ptrace(PTRACE_CONT, child, NULL, NULL), "PTRACE_CONT");
	need(waitpid(child, &status, __WALL), "waitpid");
	if (!WIFSTOPPED(status) || WSTOPSIG(status) != SIGTSTP)
		return 1;
	/* It goes on with the signal, and without us. */
	need(ptrace(PTRACE_DETACH, child, NULL, (long)SIGTSTP), "PTRACE_DETACH");
	need(ptrace(PTRACE_DETACH, parent, NULL, NULL), "PTRACE_DETACH");
	return 0;
}
