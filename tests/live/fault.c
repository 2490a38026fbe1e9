/* fault.c - makes a process fault as a bug of its own would: on x86_64 only.
 *
 *   fault PID
 *
 * It goes on executing at address 0x10, where nothing is. */
#include <stdio.h>
#include <stdlib.h>
#include <sys/ptrace.h>
#include <sys/user.h>
#include <sys/wait.h>

enum { NOWHERE = 0x10 };

int main(int argc, char **argv)
{
	struct user_regs_struct regs;
	pid_t pid = argc > 1 ? (pid_t)strtol(argv[1], NULL, 10) : 0;

	if (ptrace(PTRACE_ATTACH, pid, 0, 0) < 0 || waitpid(pid, NULL, __WALL) != pid ||
	    ptrace(PTRACE_GETREGS, pid, 0, &regs) < 0) {
		perror("fault: attach");
		return 1;
	}
	regs.rip = NOWHERE;
	regs.orig_rax = -1ULL; /* the call it waited in is not begun again */
	if (ptrace(PTRACE_SETREGS, pid, 0, &regs) < 0 || ptrace(PTRACE_DETACH, pid, 0, 0) < 0) {
		perror("fault: set");
		return 1;
	}
	return 0;
}
