/* sys_process.h - processes, the terminal and the log, as the kernel has them.
 * Part of sys.h: see there for errors and ownership. */
#ifndef OYA_SYS_PROCESS_H
#define OYA_SYS_PROCESS_H

#include "base.h"

/* What a child is, as data: the parent fills it, sys_spawn() carries it out.
 * The child gets 0, 1, 2 and whatever else we inherited, an empty signal mask
 * and default dispositions. */
struct spawn_plan {
	const char *const *argv; /* argv[0] as the program shall see it */
	const char *const *envp;
	const char *path;    /* what is executed: no shell, no PATH */
	const char *cwd;     /* NULL: ours. "/" when it cannot be entered */
	bool takes_terminal; /* own process group, in front on the terminal at fd 0 */
	bool new_session;
	int32_t cwd_fd;        /* instead of cwd; 0: not */
	int32_t in_fd, out_fd; /* become 0 and 1; 0: inherited; out_fd -1: 1 is closed */
};

/* The very first call of an init: holds back all 64 signals, so that none is
 * lost before sys_begin(). Cannot fail. */
void sys_signals_hold(void);
/* Of what is no init: holds back SIGCHLD alone, so that a death wakes sys_wait(). */
void sys_deaths_hold(void);

/* Makes the process fit to be an init: descriptors 0, 1 and 2 are open, every
 * disposition is the default. */
void sys_begin(void);

/* Lets us have as many descriptors open as we may; returns how many. Children get
 * the limit back that we were started with. */
uint32_t sys_raise_descriptor_limit(void);

/* True when the binary runs with more rights than its caller (set-uid). */
bool sys_is_privileged_copy(void);

/* Reaps one dead child, or tells once of a stopped one. Returns its pid, 0 when
 * there is none, -ECHILD when there is no child at all. *wstatus as from wait(2). */
int32_t sys_reap(int32_t *wstatus);

/* Returns the pid, or -errno; an exec failure is reported here, not as 127. */
int32_t sys_spawn(const struct spawn_plan *plan);

/* As kill(2). pid -1 is refused with -EPERM unless we are PID 1. */
int sys_kill(int32_t pid, int32_t signal);

/* A descriptor that pins the identity of a process that is not our child
 * (-ENOSYS before Linux 5.3), and a signal through it. */
int sys_pidfd_open(int32_t pid);
int sys_pidfd_kill(int fd, int32_t signal);

int32_t sys_pid(void);
int sys_adopt_orphans(void); /* become a child subreaper */

/* Our process group when it is in front on the terminal at fd 0; 0 otherwise. */
int32_t sys_terminal_front(void);
int sys_terminal_take_back(int32_t pgid);

/* Writes one line, newline included, to standard error, never sleeping. Returns
 * the bytes written: a nearly full terminal or socket may take fewer.
 * -EAGAIN: nobody reads; -EPIPE, -EIO, ...: the line is lost as well. */
int sys_log(const char *line, size_t size);

/* Closes what we inherited beyond 0, 1, 2 in ourselves only. */
void sys_close_inherited(void);

_Noreturn void sys_exit(int32_t code);

#endif
