/* sys_process.h - ourselves, other processes, the terminal and the log, as the kernel has them.
 * Part of sys.h: see there for errors and ownership. */
#ifndef OYA_SYS_PROCESS_H
#define OYA_SYS_PROCESS_H

#include "base.h"

/* The very first call of an init: holds back all 64 signals, so that none is
 * lost before sys_begin(). Cannot fail. */
void sys_signals_hold(void);
/* Of what is no init: holds back SIGCHLD, so that a death wakes sys_wait(), and
 * SIGPIPE, so that a write nobody reads only fails. */
void sys_deaths_hold(void);

/* Makes the process fit to be an init: descriptors 0, 1 and 2 are open, every
 * disposition is the default, a fault of our own is said. */
void sys_begin(void);
/* ... one that forwards all signals, faults too. `keeps_signals`: so will its child. */
void sys_begin_forwarding(bool keeps_signals);

/* Lets us have as many descriptors open as we may; returns how many. Children get
 * the limit back that we were started with. */
uint32_t sys_raise_descriptor_limit(void);

/* True when the binary runs with more rights than its caller (set-uid). */
bool sys_is_privileged_copy(void);

/* As kill(2). pid -1 is refused with -EPERM unless we are PID 1. */
int sys_kill(int32_t pid, int32_t signal);

/* A descriptor that pins the identity of a process that is not our child
 * (-ENOSYS before Linux 5.3), and a signal through it. */
int sys_pidfd_open(int32_t pid);
int sys_pidfd_kill(int fd, int32_t signal);

int32_t sys_pid(void);
int sys_adopt_orphans(void);             /* become a child subreaper */
int sys_die_with_parent(int32_t signal); /* we get it when our parent ends */

/* From here on our terminal is the session's, where there is one, whatever fd 0 is. */
void sys_terminal_find(void);
/* Our process group when it is in front on our terminal; 0 otherwise. */
int32_t sys_terminal_front(void);
int sys_terminal_take_back(int32_t pgid);
/* Gives up the terminal at fd 0, if it is ours. True: we led its session, so HUP and CONT are
 * on their way to us. */
bool sys_terminal_leave(void);

/* Writes one line, newline included, to standard error, never sleeping. Returns
 * the bytes written: a nearly full terminal or socket may take fewer.
 * -EAGAIN: nobody reads; -EPIPE, -EIO, ...: the line is lost as well. */
int sys_log(const char *line, size_t size);
int sys_log_output(const char *line, size_t size); /* to standard output */

/* Closes what we inherited beyond 0, 1, 2 in ourselves only. */
void sys_close_inherited(void);

_Noreturn void sys_exit(int32_t code);

#endif
