/* spawn.c - sys_spawn(): one child, as its plan says.
 *
 * The child shares our memory until it executes, while we are suspended, so it
 * makes only calls that do not wait and changes only its own locals. All
 * signals are held back meanwhile, so none can reach it before it is ready.
 * How the exec went is never told by an exit code: the child leaves it in our memory,
 * or, under an emulator that makes a fork of this, writes it into a pipe that exec
 * closes. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "kernel.h"
#include "signals.h"
#include "sys.h"
#include "terminal.h"

enum { CHILD_STACK_SIZE = 512, DESCRIPTORS_GUESS = 1024, CLOSE_RANGE_UNSHARE_BIT = 2 };

/* What the child tells its parent. */
struct birth {
	const struct spawn_plan *plan;
	int report_fd; /* 0: it is enough to write into the parent's memory */
	bool was_here;
	int error; /* of the exec, -errno */
};

/* The child's memory is ours, as Linux has it; an emulator makes a fork of it. Not
 * known before the first child. */
static bool shares_memory;

/* libc's, in each machine's own code: a pid, or -errno. */
extern int __clone(int (*run)(void *), void *stack, int flags, void *argument, ...);

/* A terminal that refuses is no reason not to run. */
static void take_terminal(const struct spawn_plan *plan)
{
	if (plan->new_session)
		(void)call(SYS_ioctl, STDIN_FILENO, TIOCSCTTY, 0L);
	else
		terminal_take(plan);
}

/* The limit of descriptors we were started with; raised: ours is another now. */
static uint64_t first_limit[2];
static bool is_raised;

static int limit_descriptors(const uint64_t *to, uint64_t *from)
{
	return (int)call(SYS_prlimit64, 0, RLIMIT_NOFILE, to, from);
}

uint32_t sys_raise_descriptor_limit(void)
{
	uint64_t limit;

	if (limit_descriptors(NULL, first_limit) < 0)
		return DESCRIPTORS_GUESS;
	limit = first_limit[0];
	if (limit < first_limit[1]) {
		uint64_t highest[2] = {first_limit[1], first_limit[1]};

		is_raised = limit_descriptors(highest, NULL) == 0;
		if (is_raised)
			limit = first_limit[1];
	}
	return limit > INT32_MAX ? INT32_MAX : (uint32_t)limit;
}

/* The table is ours as long as nothing is changed in it, and exec makes a copy, of all
 * our thousands. Without them before, the copy is small. */
static void leave_descriptors(void)
{
	(void)call(SYS_close_range, STDERR_FILENO + 1, -1, CLOSE_RANGE_UNSHARE_BIT);
}

static int enter_directory(const struct spawn_plan *plan)
{
	if (plan->cwd_fd)
		return (int)call(SYS_fchdir, plan->cwd_fd);
	if (plan->cwd && sys_chdir(plan->cwd) < 0)
		(void)sys_chdir("/");
	return 0;
}

/* Can the child do with descriptors 0, 1 and 2, just as they are? */
static bool needs_standard_only(const struct birth *birth)
{
	const struct spawn_plan *plan = birth->plan;

	return plan->new_session && !plan->keeps_descriptors && !plan->in_fd && !plan->out_fd &&
	       !birth->report_fd;
}

static void set_standard(const struct spawn_plan *plan)
{
	if (plan->in_fd)
		(void)call(SYS_dup3, plan->in_fd, STDIN_FILENO, 0);
	if (plan->out_fd < 0)
		sys_close(STDOUT_FILENO);
	else if (plan->out_fd)
		(void)call(SYS_dup3, plan->out_fd, STDOUT_FILENO, 0);
	for (int i = 0; i < 2; i++)
		if (plan->more_fd[i])
			(void)call(SYS_dup3, plan->more_fd[i], 4 + i, 0);
}

static void write_pid(char *text)
{
	uint32_t rest = (uint32_t)sys_pid();
	uint32_t digits = 1;

	for (uint32_t ten = rest; ten >= 10; ten /= 10)
		digits++;
	text[digits] = '\0';
	for (; digits > 0; digits--, rest /= 10)
		text[digits - 1] = (char)('0' + rest % 10);
}

static void set_signals(const struct spawn_plan *plan)
{
	if (plan->keeps_signals && signals_ignored_deaths)
		signals_ignore(SIGCHLD);
	(void)signals_mask(SIG_SETMASK, plan->keeps_signals ? signals_first_mask : 0);
}

static int run_child(void *argument)
{
	struct birth *birth = argument;
	const struct spawn_plan *plan = birth->plan;
	int error;

	birth->was_here = true;
	if (plan->new_session)
		(void)call(SYS_setsid, 0);
	else if (plan->new_group || plan->takes_terminal)
		(void)call(SYS_setpgid, 0, 0);
	if (plan->takes_terminal)
		take_terminal(plan);
	if (plan->pid_text)
		write_pid(plan->pid_text);
	error = enter_directory(plan);
	if (needs_standard_only(birth))
		leave_descriptors();
	else
		set_standard(plan);
	if (is_raised)
		(void)limit_descriptors(first_limit, NULL);
	set_signals(plan);
	if (error == 0)
		error = (int)call(SYS_execve, plan->path, plan->argv, plan->envp);
	birth->error = error;
	/* Shorter than PIPE_BUF, so the write is whole; nobody else writes. */
	if (birth->report_fd)
		(void)call(SYS_write, birth->report_fd, &birth->error, sizeof(birth->error));
	sys_exit(127);
}

/* Waits until the child has executed or failed. Returns 0 or -errno. */
static int read_report(int fd)
{
	int error = 0;

	return sys_read(fd, &error, sizeof(error)) == (int32_t)sizeof(error) ? error : 0;
}

/* Returns the pid, or -errno, when there is none. */
static int32_t clone_child(struct birth *birth)
{
	/* Ours is as good as any: nobody else runs on it until we go on. */
	_Alignas(16) char stack[CHILD_STACK_SIZE];
	int flags = CLONE_VM | CLONE_VFORK | SIGCHLD;

	if (needs_standard_only(birth))
		flags |= CLONE_FILES;
	return __clone(run_child, stack + sizeof(stack), flags, birth);
}

/* For as long as it is not known that the memory is shared. Without a descriptor for the
 * pipe it is hoped so: an emulator's child then fails by 127. */
static int32_t clone_with_report(struct birth *birth, int *error)
{
	int report[2];
	bool has_pipe = sys_pipe(report) >= 0;
	int32_t pid;

	birth->report_fd = has_pipe ? report[1] : 0;
	pid = clone_child(birth);
	*error = birth->error;
	if (has_pipe) {
		sys_close(report[1]);
		if (pid > 0)
			*error = read_report(report[0]);
		sys_close(report[0]);
	}
	shares_memory = birth->was_here;
	return pid;
}

int32_t sys_spawn(const struct spawn_plan *plan)
{
	struct birth birth = {.plan = plan};
	int error = 0;
	int32_t pid;

	if (shares_memory) {
		pid = clone_child(&birth);
		error = birth.error;
	} else {
		pid = clone_with_report(&birth, &error);
	}
	if (pid > 0 && error != 0) /* it is past its last call */
		(void)call(SYS_wait4, pid, NULL, 0, NULL);
	return pid > 0 && error != 0 ? error : pid;
}
