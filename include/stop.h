/* stop.h - one shutdown of one thing: TERM, grace, KILL, last reap.
 *
 * Pure. Also watches a thing that may run only so long before it is stopped.
 * Every state but STOP_IDLE has a deadline, so a stop always ends. */
#ifndef OYA_STOP_H
#define OYA_STOP_H

#include "base.h"

enum stop_state {
	STOP_IDLE,
	STOP_WATCH,  /* runs within its limit */
	STOP_GRACE,  /* got TERM and CONT */
	STOP_FORCED, /* got KILL: only the last reap is left */
};

enum { STOP_DO_TERM = 1, STOP_DO_KILL = 2, STOP_DO_LEAVE = 4 };

enum {
	/* KILL needs no time unless the kernel cannot let go of the process. */
	STOP_LAST_REAP_MS = 1000,
	/* Waking later than this means that nobody ran (a frozen container):
	 * each grace then gets one slice more, so that it counts time a process
	 * could run. */
	STOP_OVERSLEPT_MS = 1000,
	STOP_SLICE_MS_MAX = 2000,
};

struct stop_bounds {
	uint32_t grace_ms;     /* TERM to KILL; 0: both at once */
	uint32_t last_reap_ms; /* KILL to giving up; STOP_LAST_REAP_MS_MAX at most */
};

/* 16 bytes: each service has two. */
struct stop {
	struct mono wake; /* stop_timer() is due */
	uint32_t grace_ms;
	uint32_t last_reap_ms : 18;
	uint32_t slice_ms : 12; /* the one slice of this state; 0: it was given */
	enum stop_state state : 2;
};
enum { STOP_LAST_REAP_MS_MAX = (1 << 18) - 1 };

/* Begins to watch: after run_ms it is stopped within the bounds. */
void stop_watch(struct stop *s, struct mono now, uint32_t run_ms, struct stop_bounds bounds);

/* Asks to stop. Returns STOP_DO_* bits: TERM, and KILL too when there is no
 * grace. A stop under way is not touched: returns 0. */
uint32_t stop_begin(struct stop *s, struct mono now, struct stop_bounds bounds);

/* KILL is sent now, whatever was sent before. */
void stop_force(struct stop *s, struct mono now, uint32_t last_reap_ms);

/* Call when now >= wake. Returns STOP_DO_* bits; *moved_ms is how far this
 * pushed the deadline because nobody ran (0 otherwise). */
uint32_t stop_timer(struct stop *s, struct mono now, uint32_t *moved_ms);

/* The thing is gone: idle again. */
void stop_gone(struct stop *s);

#endif
