/* sys_wait.h - waiting for signals and for what can be read, and time.
 * Part of sys.h: see there for errors and ownership. */
#ifndef OYA_SYS_WAIT_H
#define OYA_SYS_WAIT_H

#include "base.h"

/* One signal that was sent to us. */
enum { SYS_SENDER_KERNEL = -1 }; /* Ctrl-C, for one */
struct sys_signal {
	int32_t number;
	int32_t sender; /* pid; 0: outside our PID namespace; SYS_SENDER_KERNEL */
};

/* Before the first sys_wait(). -errno: signals are waited for in a slower way. */
int sys_wait_begin(void);

/* From now on sys_wait() tells each time something new can be read from fd, until
 * it is closed. `tag` >= 1, below SYS_TAG_MAX. */
enum { SYS_TAG_MAX = 1 << 30 };
int sys_watch(int fd, uint32_t tag);

/* A read would not wait any more: there is something, or the end, or an error. Waits for that
 * so long, without sys_wait_begin(); where there is no fd (< 0), as long as it is. */
bool sys_can_read(int fd, uint32_t within_ms);

/* Waits until something can be written to fd, or nobody will read it. False: it cannot
 * wait. Blocks. */
bool sys_await_room(int fd);

/* A descriptor that can be read when names have come to, gone from or changed in a
 * directory that was added to it, or the directory itself has gone. What is read
 * means nothing else. */
int sys_changes_open(void);
int sys_changes_add(int fd, const char *directory);
/* Looks no more at what sys_changes_add() returned. A close may wait for that, this does
 * not; what was watched then counts as changed. */
void sys_changes_drop(int fd, int watch);

/* Sleeps until a signal waits, something watched can be read or the deadline has
 * passed (MONO_NEVER: none). May wake without cause. Blocks.
 * Returns how many tags it filled, at most `cap` >= 1. */
int sys_wait(struct mono deadline, uint32_t *tags, uint32_t cap);

/* Takes up to `cap` waiting signals, SIGCHLD among them. Returns the count. */
int sys_signals_take(struct sys_signal *out, uint32_t cap);

struct mono sys_now(void);
struct wall sys_wall(void);

#endif
