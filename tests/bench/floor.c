/* floor.c - the least an init can do: holds signals back, starts one command,
 * forwards what comes, reaps, and exits as the command did. What any init costs
 * is measured against this one, in the same run.
 *
 *   floor COMMAND [ARG...] */
#include <sched.h>
#include <sys/wait.h>

#include "raw.h"

void begin(long *stack);

RAW_START(begin);

/* Reaps all that are dead; ends with the command. */
static void reap(long command)
{
	int status;
	long pid;

	while ((pid = raw4(SYS_wait4, -1, RAW_POINTER(&status), WNOHANG, 0)) > 0)
		if (pid == command)
			raw_exit(WIFSIGNALED(status) ? 128 + WTERMSIG(status)
						     : WEXITSTATUS(status));
}

void begin(long *stack)
{
	long *argv = stack + 1, *envp = argv + stack[0] + 1;
	const uint64_t all = ~(uint64_t)0;
	long number, command;

	raw_mask(SIG_SETMASK, all);
	command = raw4(SYS_vfork, 0, 0, 0, 0);
	if (command == 0) {
		raw_mask(SIG_SETMASK, 0);
		(void)raw4(SYS_execve, argv[1], RAW_POINTER(argv + 1), RAW_POINTER(envp), 0);
		raw_exit(127);
	}
	for (;;) {
		number = raw_take_signal(all);
		if (number == SIGCHLD)
			reap(command);
		else
			(void)raw4(SYS_kill, command, number, 0, 0);
	}
}
