/* sys_child.h - children, as the kernel has them.
 * Part of sys.h: see there for errors and ownership. */
#ifndef OYA_SYS_CHILD_H
#define OYA_SYS_CHILD_H

#include "base.h"

/* What a child is, as data: the parent fills it, sys_spawn() carries it out.
 * The child gets 0, 1, 2 and whatever else we inherited, an empty signal mask
 * and default dispositions, unless it says otherwise. */
struct spawn_plan {
	const char *const *argv; /* argv[0] as the program shall see it */
	const char *const *envp;
	const char *path; /* what is executed: no shell, no PATH */
	const char *cwd;  /* NULL: ours. "/" when it cannot be entered */
	bool new_group, new_session;
	/* In front on the terminal: with a new session that at fd 0 becomes its own, else the
	 * child's new group is put there. */
	bool takes_terminal;
	bool keeps_signals;     /* mask and dispositions that we were started with */
	bool keeps_descriptors; /* with a new session: otherwise only 0, 1 and 2 */
	char *pid_text;         /* NULL, or where the child writes its pid before it executes */
	int32_t cwd_fd;         /* instead of cwd; 0: not */
	int32_t in_fd, out_fd;  /* become 0 and 1; 0: inherited; out_fd -1: 1 is closed */
	int32_t more_fd[2];     /* above 5; become 4 and 5; 0: none */
};

enum { SYS_ANY_CHILD = -1 };
/* Reaps a child, if it is dead, or tells once that it is stopped. Returns its pid, 0 when
 * there is none, -ECHILD when there is no child at all. *wstatus as from wait(2). */
int32_t sys_reap(int32_t pid, int32_t *wstatus);
/* The same, but a dead child stays what it is. */
int32_t sys_ended(int32_t pid);

/* Returns the pid, or -errno; an exec failure is reported here, not as 127. */
int32_t sys_spawn(const struct spawn_plan *plan);

#endif
