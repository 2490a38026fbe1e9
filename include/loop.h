/* loop.h - one wait, and what it brought, in the order in which it must be
 * looked at: children, then signals (a death explains a signal; only what Ctrl-C
 * ended is the other way round). Timers are the caller's, after both.
 *
 * Through sys.h only. A batch is bounded; what is left over is taken by the
 * next turn, which then does not sleep. */
#ifndef OYA_LOOP_H
#define OYA_LOOP_H

#include "bounds.h"
#include "sys.h"

/* A child that died, and is reaped, or one that was stopped: wstat_stop(). */
struct loop_child {
	int32_t pid;
	int32_t wstatus;
};

struct loop_batch {
	struct mono now;
	uint32_t child_count;
	uint32_t signal_count;
	uint32_t tag_count;
	bool has_children; /* false: the kernel knows no child of ours, dead or alive */
	int32_t spared;    /* in: a child that is not reaped yet, dead or alive; 0: none */
	struct loop_child child[CHILD_BATCH];
	struct sys_signal signal[SIGNAL_BATCH];
	uint32_t tag[READY_BATCH]; /* of what is watched and can be read */
};

/* What the last turn brought. Before the first its owner sets `now`, `has_children`. */
extern struct loop_batch loop;

/* Before the first turn. */
void loop_begin(void);
/* Sleeps until there is something, or the deadline. No error ends it. */
void loop_turn(struct mono deadline);
/* A turn in two halves, for whoever must act on the signals while the dead still hold
 * their pids: what woke us, and the signals; then the children, and `now`. */
void loop_wait(struct mono deadline);
void loop_reap(void);

#endif
