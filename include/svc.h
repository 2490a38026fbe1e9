/* svc.h - one supervised process: a service's ./run and ./finish, or a logger. Pure.
 * Events go in; what must be done is collected in `todo`, which the caller takes and
 * carries out in ascending bit order. Every (state, event) pair is legal. What runsv does
 * by blocking has a deadline here. Source: spec/runit.md 3, 4. */
#ifndef OYA_SVC_H
#define OYA_SVC_H

#include "status.h"
#include "stop.h"

enum svc_event {
	SVC_EV_COMMAND, /* value: a byte of supervise/control; only if svc_takes_commands() */
	SVC_EV_STARTED, /* value: the pid of ./run or ./finish, which executes */
	SVC_EV_BUSY,    /* ./run cannot start just now */
	SVC_EV_ENDED,   /* value: its wait status, or as if it had run, if it could not start */
	SVC_EV_SCRIPT,  /* control/C ended. value: its wait status; -1: there is none */
	SVC_EV_HOLD,    /* no start any more; what runs goes on */
	SVC_EV_STOP,    /* for good: TERM, and no start any more */
	SVC_EV_KILL,    /* all that runs of it, now */
	SVC_EV_TIMER,   /* svc_deadline() has passed */
};

enum {
	SVC_DO_KILL_SCRIPT = 1 << 0,
	SVC_DO_TERM = 1 << 1, /* or what down-signal says */
	SVC_DO_SIGNAL = 1 << 2,
	SVC_DO_CONT = 1 << 3,
	SVC_DO_KILL = 1 << 4,
	SVC_DO_LEAVE = 1 << 5,  /* KILL did not end it: goes on without it */
	SVC_DO_BOUND = 1 << 6,  /* its end: svc_bound() */
	SVC_DO_FINISH = 1 << 7, /* if there is one; then svc_bound() */
	SVC_DO_STAMP = 1 << 8,  /* since when it is so: now */
	SVC_DO_PUBLISH = 1 << 9,
	SVC_DO_SCRIPT = 1 << 10, /* run control/C, C in `script` */
	SVC_DO_RUN = 1 << 11,
};

enum {
	SVC_INTERVAL_MS_MIN = 1000,  /* from start to start, as runsv */
	SVC_INTERVAL_MS_MAX = 60000, /* ... of one that keeps dying younger than this */
	SVC_SCRIPT_MS = 5000,        /* for a control script, ./finish, a logger's end */
};

struct svc {
	enum svc_state state : 8;
	enum svc_want want : 8;
	bool is_held;   /* nothing starts any more */
	bool is_final;  /* ... and what runs has to end */
	bool is_paused; /* got STOP */
	bool got_term;  /* and has not ended */
	bool was_asked; /* by a signal to end, asked_ms after its start */
	bool is_killed; /* and no control script any more */
	bool has_ended; /* ./run, while its control script still runs */
	char script;    /* control/C runs; 0: none */
	char waiting;   /* the command to be taken after it; 0: none */
	uint8_t signal; /* of SVC_DO_SIGNAL */
	uint16_t todo;
	uint16_t wstatus;     /* of the last ./run */
	uint16_t interval_ms; /* least time from start to start */
	int32_t pid;          /* of ./run or ./finish; 0: none */
	uint32_t ends;        /* of ./run, so far */
	uint32_t asked_ms;
	struct mono start;       /* when it was; in SVC_DOWN: is due, MONO_NEVER: not */
	struct stop stop;        /* of ./run that got TERM, or ./finish */
	struct stop script_stop; /* of the control script */
};

void svc_begin(struct svc *s, bool wants_up, struct mono now);
void svc_step(struct svc *s, enum svc_event event, int32_t value, struct mono now);
/* Answers SVC_DO_BOUND, SVC_DO_FINISH: killed after so many milliseconds; 0: never. */
void svc_bound(struct svc *s, uint32_t ms, struct mono now);
/* A logger whose pipe has ended: TERM after drain_ms, KILL after that again. */
void svc_drain(struct svc *s, uint32_t drain_ms, struct mono now);
bool svc_takes_commands(const struct svc *s);             /* not while a control script runs */
bool svc_was_asked(const struct svc *s, struct mono now); /* to end, lately or for good */
bool svc_is_over(const struct svc *s);                    /* down, and told to exit */
struct mono svc_deadline(const struct svc *s);
uint32_t svc_take_todo(struct svc *s);

#endif
