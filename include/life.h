/* life.h - the life of one container: what comes next, from boot to exit code.
 *
 *   key -> startup scripts -> services start -> main command -> pre-shutdown
 *       hooks -> services stop -> post-shutdown hooks -> TERM, KILL to the rest
 *
 * Pure. Events go in; what must be done is collected in `todo`, which the caller
 * takes once a turn and carries out in ascending bit order. At most one program
 * of ours runs at a time. Source of the rules: spec/my_init.md 4, 5, 7. */
#ifndef OYA_LIFE_H
#define OYA_LIFE_H

#include "budget.h"
#include "life_conf.h"

enum life_state {
	LIFE_KEY,
	LIFE_STARTUP,
	LIFE_MAIN,
	LIFE_PRE_HOOKS,
	LIFE_SERVICES, /* they are being stopped */
	LIFE_POST_HOOKS,
	LIFE_KILL_ALL,
	LIFE_OVER
};

enum life_event {
	LIFE_EV_BOOT,    /* once, first */
	LIFE_EV_STARTED, /* the program asked for by LIFE_DO_START runs */
	LIFE_EV_BUSY,    /* it cannot start just now (code: if it never can) */
	LIFE_EV_ENDED,   /* it ended, or could not start (code) */
	LIFE_EV_NO_MORE, /* there is no further program in this state */
	LIFE_EV_STOP,    /* TERM, INT, ... */
	LIFE_EV_DOWN,    /* no service is left */
	LIFE_EV_EMPTY,   /* no process is left but us */
	LIFE_EV_TIMER,   /* life_deadline() has passed */
};

/* Of TERM, KILL and LEAVE: STOP_DO_* times the first of them. */
enum {
	LIFE_DO_SAY_ABORTING = 1 << 0, /* a startup program was interrupted */
	LIFE_DO_HOLD = 1 << 1,         /* no service starts any more */
	LIFE_DO_TERM = 1 << 2,         /* TERM, then CONT, to the running program */
	LIFE_DO_KILL = 1 << 3,
	LIFE_DO_LEAVE = 1 << 4,  /* KILL did not end it: go on without it */
	LIFE_DO_IMPORT = 1 << 5, /* read the environment's directory again */
	LIFE_DO_BOOT = 1 << 6,   /* services may start */
	LIFE_DO_START = 1 << 7,  /* start the next program of this state */
	LIFE_DO_SKIP = 1 << 8,   /* no time is left for this state's programs */
	LIFE_DO_STOP_SERVICES = 1 << 9,
	LIFE_DO_KILL_SERVICES = 1 << 10,
	LIFE_DO_LEAVE_SERVICES = 1 << 11, /* not even their loggers have time left */
	LIFE_DO_SAY_ABORTED = 1 << 12,    /* the stop was asked for by a signal */
	LIFE_DO_TERM_ALL = 1 << 13,
	LIFE_DO_KILL_ALL = 1 << 14,
	LIFE_DO_LEAVE_ALL = 1 << 15, /* some did not even end by KILL */
};

struct life {
	struct life_conf conf;
	enum life_state state;
	uint32_t todo;
	bool is_running;    /* a program of ours */
	bool was_signalled; /* a stop signal came before everything was stopped */
	bool has_failed;    /* a startup program or a hook failed */
	int32_t main_code;  /* its exit code; -1: it never ran */
	int32_t exit_code;  /* the container's, in LIFE_OVER */
	struct stop stop;   /* of the program, then of all that remains */
	struct budget budget;
	struct mono retry, retry_until; /* LIFE_DO_START again, but no longer */
};

void life_begin(struct life *l, const struct life_conf *conf);
/* Every (state, event) pair is legal. `code` 0..255 matters for ENDED, BUSY. */
void life_step(struct life *l, enum life_event event, int32_t code, struct mono now);
/* When LIFE_EV_TIMER is due; MONO_NEVER: not at all. */
struct mono life_deadline(const struct life *l);
/* What is to be done now; forgets it. */
uint32_t life_take_todo(struct life *l);

#endif
