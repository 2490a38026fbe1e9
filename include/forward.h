/* forward.h - what an init around one command does with each signal, and when it
 * leaves.
 *
 * Pure. The command runs until it ends by itself: no signal of ours but those that
 * are forwarded. Where it is asked for, what then remains is ended as well.
 * Source of the rules: spec/inits.md. */
#ifndef OYA_FORWARD_H
#define OYA_FORWARD_H

#include "sig.h"
#include "stop.h"

/* Sets of signals and of exit codes. */
#define SIG_BIT(number) ((uint64_t)1 << (((number)-1) & 63))
struct code_set {
	uint64_t bits[4];
};
static inline void code_add(struct code_set *set, uint32_t code)
{
	set->bits[code / 64] |= (uint64_t)1 << code % 64;
}

enum { FORWARD_DROPPED = 255 }; /* in `rewrite` */

struct forward_rules {
	uint64_t not_forwarded;       /* unless rewritten; never: CHLD */
	uint64_t passed_over;         /* the next one of each is not for the command */
	uint8_t rewrite[SIG_MAX + 1]; /* what is sent instead; 0: the signal itself */
	struct code_set become_0;     /* exit codes */
	uint32_t delay_ms;            /* the first TERM is held back this long; 0: not */
	uint32_t rest_ms;             /* ... TERM to KILL of what remains */
	bool ends_rest;
};

enum forward_state {
	FORWARD_RUNS,
	FORWARD_REST, /* the command has ended, what remains is being ended */
	FORWARD_OVER
};

struct forward {
	struct forward_rules rules;
	enum forward_state state;
	struct mono held; /* a TERM is held back until then; MONO_NEVER: none is */
	struct stop rest;
	int32_t exit_code; /* in FORWARD_OVER */
};

void forward_begin(struct forward *f, const struct forward_rules *rules);

enum forward_what {
	FORWARD_SEND,
	FORWARD_NOT,  /* such signals are not forwarded; *number is 0: it is dropped */
	FORWARD_PASS, /* this one is not */
	FORWARD_HOLD, /* it is held back: forward_timer() will say */
};
/* *number: the signal; out: the one to send. */
enum forward_what forward_signal(struct forward *f, int32_t *number, struct mono now);

/* When forward_timer() is due. */
struct mono forward_deadline(const struct forward *f);
/* *send: the held signal that is to be sent now, or 0. Returns STOP_DO_* bits for all
 * that remains. */
uint32_t forward_timer(struct forward *f, struct mono now, int32_t *send);

/* The command has ended. Returns STOP_DO_* bits for all that remains. */
uint32_t forward_ended(struct forward *f, int32_t code, struct mono now);
/* Nobody remains. */
void forward_empty(struct forward *f);

#endif
