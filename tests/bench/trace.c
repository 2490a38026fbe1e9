/* trace.c - see trace.h. */
#include "trace.h"

#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <sys/ptrace.h>
#include <sys/user.h>
#include <sys/wait.h>

enum { SYSCALL_CODE = 0x050f, SYSCALL_STOP = SIGTRAP | 0x80 };

static int await_stop(pid_t pid)
{
	int status;

	if (waitpid(pid, &status, __WALL) != pid || !WIFSTOPPED(status))
		fail("the traced one is gone");
	return status >> 8;
}

static bool is_birth(int stop)
{
	return stop == (SIGTRAP | PTRACE_EVENT_FORK << 8) ||
	       stop == (SIGTRAP | PTRACE_EVENT_VFORK << 8) ||
	       stop == (SIGTRAP | PTRACE_EVENT_CLONE << 8);
}

/* Instruction by instruction up to the call that makes the command's process. */
static pid_t count_to_birth(pid_t init, struct trace *trace)
{
	unsigned long child = 0;
	long at;
	int stop;

	do {
		at = ptrace(PTRACE_PEEKUSER, init, offsetof(struct user, regs.rip), 0);
		if ((ptrace(PTRACE_PEEKTEXT, init, at, 0) & 0xffff) == SYSCALL_CODE)
			trace->calls++;
		trace->instructions++;
		if (ptrace(PTRACE_SINGLESTEP, init, 0, 0) < 0)
			fail("step");
		stop = await_stop(init);
	} while (!is_birth(stop));
	(void)ptrace(PTRACE_GETEVENTMSG, init, 0, &child);
	return (pid_t)child;
}

/* The calls of the new process, execve included. */
static void count_to_exec(pid_t child, struct trace *trace)
{
	bool is_entry = true;
	int stop = await_stop(child);

	while (stop != (SIGTRAP | PTRACE_EVENT_EXEC << 8)) {
		if (stop == SYSCALL_STOP) {
			trace->child_calls += is_entry;
			is_entry = !is_entry;
		}
		if (ptrace(PTRACE_SYSCALL, child, 0, 0) < 0)
			fail("trace the child");
		stop = await_stop(child);
	}
}

struct trace trace_spawn(const struct subject *subject)
{
	struct life life = life_start(subject, "exit", true);
	struct trace trace = {0, 0, 0};

	(void)await_stop(life.init);
	if (ptrace(PTRACE_SETOPTIONS, life.init, 0,
		   PTRACE_O_TRACEFORK | PTRACE_O_TRACEVFORK | PTRACE_O_TRACECLONE |
			   PTRACE_O_TRACEEXEC | PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL) < 0)
		fail("trace");
	count_to_exec(count_to_birth(life.init, &trace), &trace);
	(void)kill(life.init, SIGKILL);
	while (waitpid(-1, NULL, __WALL) > 0 || errno == EINTR)
		continue;
	return trace;
}
